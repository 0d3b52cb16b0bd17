export interface Licence {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}
export declare function licences(root: string): Licence[]
