/** As much of the peers as is used: they are installed by the bench alone, and types are checked without them. */
declare module 'minisearch' {
  export interface Options<T> {
    readonly fields: readonly (keyof T & string)[]
    readonly storeFields?: readonly (keyof T & string)[]
    readonly searchOptions?: {
      readonly prefix?: boolean
      readonly fuzzy?: number
      readonly combineWith?: 'AND' | 'OR'
      readonly boost?: Readonly<Record<string, number>>
    }
  }
  export default class MiniSearch<T> {
    constructor(options: Options<T>)
    readonly documentCount: number
    addAll(documents: readonly T[]): void
    search(text: string): readonly (T & { readonly score: number })[]
    static loadJSON<T>(json: string, options: Options<T>): MiniSearch<T>
  }
}

declare module '@mui/x-data-grid' {
  import type { ComponentType } from 'react'
  export interface GridColumn {
    readonly field: string
    readonly headerName: string
    readonly width: number
    readonly type?: 'number'
  }
  export interface GridApi {
    sortColumn(field: string, direction: 'asc' | 'desc'): void
    setFilterModel(model: {
      readonly items: readonly { readonly field: string; readonly operator: string; readonly value: string }[]
    }): void
  }
  export const DataGrid: ComponentType<{
    readonly apiRef: { current: GridApi | null }
    readonly rows: readonly object[]
    readonly columns: readonly GridColumn[]
    readonly checkboxSelection: boolean
    readonly pageSizeOptions: readonly number[]
    readonly initialState: object
  }>
}

declare module '@duckdb/duckdb-wasm' {
  export interface Connection {
    query(
      sql: string,
    ): Promise<{ toArray(): readonly { readonly stage: string | null; readonly n: bigint }[] }>
    close(): Promise<void>
  }
  export class VoidLogger {}
  export class AsyncDuckDB {
    constructor(logger: VoidLogger, worker: Worker)
    instantiate(wasm: string): Promise<unknown>
    connect(): Promise<Connection>
    registerFileText(name: string, text: string): Promise<void>
    terminate(): Promise<void>
  }
}

declare module '*?url' {
  const address: string
  export default address
}
