export interface Account {
  readonly name: string
  readonly password: string
}
export interface ServerOptions {
  /** Absent: everything is in memory. */
  readonly folder?: string
  /** 0: a free one. */
  readonly port?: number
  readonly admin?: Account
}
export interface Asked {
  readonly method?: string
  readonly body?: unknown
}
export interface Said {
  readonly status: number
  readonly body: unknown
}
export interface Server {
  readonly url: string
  readonly port: number
  readonly admin: Account
  /** As its administrator. */
  ask(path: string, init?: Asked): Promise<Said>
  /** Once, from one of its databases into another. */
  replicate(source: string, target: string): Promise<void>
  /** Answers its address; one that is there already is kept. */
  createDatabase(name: string): Promise<string>
  addUser(name: string, password: string): Promise<void>
  close(): Promise<void>
}
/** A CouchDB peer in this process, on loopback. */
export function startServer(options?: ServerOptions): Promise<Server>

/** Asks a server of that kind at an address, signed in as this account. */
export function askAs(url: string, account: Account, init?: Asked): Promise<Said>
export function replicateOn(url: string, account: Account, source: string, target: string): Promise<void>

/** A store of PouchDB, as another device that speaks CouchDB's own replication. */
export interface Other {
  put(doc: object): Promise<{ readonly rev: string }>
  /** The winning document, with the losing revisions there are. */
  get(id: string): Promise<Readonly<Record<string, unknown>>>
  /** Ids of everything that lives in it. */
  ids(): Promise<readonly string[]>
  remove(id: string): Promise<void>
  sync(): Promise<void>
}
export function otherClient(url: string, account: Account): Other
