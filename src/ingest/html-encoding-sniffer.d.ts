declare module 'html-encoding-sniffer' {
  /**
   * The encoding of a page by the WHATWG sniffing algorithm: byte order mark, transport layer, meta elements.
   * @returns a name for TextDecoder, in lower case
   */
  export default function sniff(bytes: Uint8Array, options?: { transportLayerEncodingLabel?: string; defaultEncoding?: string }): string
}
