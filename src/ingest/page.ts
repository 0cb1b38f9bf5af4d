/** What a page says about its article in its metadata, whatever form that takes there. */
export type PageFacts = {
  readonly title?: string
  readonly byline: readonly string[]
  readonly outlet?: string
  /** The agency, where the page names one as its author or source. */
  readonly wire?: string
  /** EDTF. */
  readonly published?: string
  readonly url?: string
  /** The page says that readers without a subscription get only a part. */
  readonly cut?: boolean
}
