/** The system's own store for secrets, as far as there is one. */
export interface KeyStore {
  isThere(): boolean
  encrypt(text: string): Buffer
  decrypt(bytes: Buffer): string
}
