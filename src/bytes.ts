/** Bytes that own their memory, as WebCrypto and fetch want them. */
export type Bytes = Uint8Array<ArrayBuffer>
