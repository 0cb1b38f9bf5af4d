declare module 'edtf' {
  /** A date, season, interval or set of EDTF, ISO 8601-2. */
  type Extended = {
    /** First and last millisecond, UTC; without an end: Infinity. */
    readonly min: number
    readonly max: number
    /** The value as EDTF writes it. */
    readonly edtf: string
    readonly type: string
  }
  /**
   * Reads an EDTF value.
   * @throws Error where it is none
   */
  export default function edtf(value: string): Extended
}
