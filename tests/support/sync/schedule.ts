import type { Change } from '@shared/domain/journal/schema.ts'
import { isOpenConflict, type MergeConflict } from '@shared/domain/merge-conflict/schema.ts'
import { type Random, randomOf } from '@shared/lib/random.ts'
import type { Endpoint } from '@shared/sync/protocol.ts'
import { deviceEndpoint } from './deviceEndpoint.ts'
import { creations, deletion, edit, resolution, settings } from './edits.ts'
import { foreignWrite } from './foreign.ts'
import { EditLedger } from './ledger.ts'
import { MemoryDevice, type Row, RULES, type Rules } from './memoryDevice.ts'
import type { OpenServer, SimNode, SimServer } from './simNode.ts'
import { syncRound } from './syncRound.ts'

/** A device, its endpoint, and the round it is in the middle of. */
export interface Desk {
  readonly device: MemoryDevice
  readonly endpoint: Endpoint
  round: AsyncGenerator<string> | undefined
}

/** One run of the simulation: everything that happens follows from the seed. */
export class Schedule {
  readonly ledger = new EditLedger()
  readonly desks: readonly Desk[]
  /** What each person called themselves last: it never leaves their device. */
  readonly owners = new Map<string, string>()
  readonly counts = { crashes: 0, faults: 0, foreign: 0, undone: 0 }
  healed = false
  /** In the end each device meets each node. */
  everybodyMeets: SimNode | undefined
  #tick = 0

  private constructor(
    readonly random: Random,
    readonly server: SimServer,
    rules: Rules,
  ) {
    this.desks = Array.from({ length: random.int(2, 5) }, (_, i) => this.#desk(`d${i + 1}`, i, rules))
  }

  static async open(seed: number, open: OpenServer, rules: Rules = RULES): Promise<Schedule> {
    const random = randomOf(seed, 'sync')
    return new Schedule(random, await open(random.chance(0.3) ? 2 : 1), rules)
  }

  get nodes(): readonly SimNode[] {
    return this.server.nodes
  }

  readonly fresh = (word: string): string => `${word}${++this.#tick}`

  async play(): Promise<void> {
    for (const { device } of this.desks) this.#commit(device, [settings(device.name, device.now())], 'quiet')
    const steps = this.random.int(60, 180)
    for (let i = 0; i < steps; i++) await this.#act(this.random.pick(this.desks))
    for (const desk of this.desks) desk.round = undefined
  }

  /** Writes of a person, entered in the books; a person sees the rows of their device. */
  #commit(device: MemoryDevice, changes: readonly Change[], way: 'edit' | 'undo' | 'quiet' = 'edit'): void {
    if (changes.length === 0) return
    // Who deletes a row also deletes what a newer Tandem said of it.
    const unseen = changes.map(({ id }) => device.newerOf(id))
    device.commit(changes, way === 'edit')
    for (const [i, change] of changes.entries()) {
      this.ledger.changed(device.name, change, way === 'undo', unseen[i])
      if (change.table === 'workspace' && change.after) this.owners.set(device.name, change.after.owner)
    }
  }

  async #act(desk: Desk): Promise<void> {
    const { device } = desk
    const { random, fresh } = this
    const dice = random.next()
    if (dice < 0.08) this.#commit(device, creations(random, device, fresh))
    else if (dice < 0.4) this.#onRow(device, row => edit(random, row, device.now(), fresh))
    else if (dice < 0.44) this.#onRow(device, deletion)
    else if (dice < 0.48) this.#undo(device)
    else if (dice < 0.5) this.#resolve(device)
    else if (dice < 0.53) await this.#foreign()
    else if (dice < 0.56) this.#crash(desk)
    else if (dice < 0.59) await this.#replicate()
    else await this.advance(desk)
  }

  #onRow(device: MemoryDevice, change: (row: Row) => readonly Change[]): void {
    const rows = [...device.rows.values()]
    if (rows.length > 0) this.#commit(device, change(this.random.pick(rows)))
  }

  #undo(device: MemoryDevice): void {
    const changes = device.takeBack()
    if (!changes) return
    this.counts.undone += 1
    this.#commit(device, changes, 'undo')
  }

  #resolve(device: MemoryDevice): void {
    const open = [...device.rows.values()].filter(
      (row): row is MergeConflict =>
        row.id.startsWith('mergeConflict:') && isOpenConflict(row as MergeConflict),
    )
    if (open.length > 0) this.#commit(device, resolution(this.random, device, this.random.pick(open)))
  }

  async #foreign(): Promise<void> {
    const node = this.random.pick(this.nodes)
    if (await foreignWrite(this.random, node, this.ledger, this.fresh, this.nodes.length === 1))
      this.counts.foreign += 1
  }

  /** The process ends between two steps; what was stored is there at the next start. */
  #crash(desk: Desk): void {
    if (desk.round) this.counts.crashes += 1
    desk.round = undefined
  }

  async #replicate(): Promise<void> {
    const [a, b] = this.nodes
    if (!a || !b) return
    if (this.random.chance(0.5)) await a.replicateFrom(b)
    else await b.replicateFrom(a)
  }

  async advance(desk: Desk): Promise<boolean> {
    desk.round ??= syncRound(desk.device, desk.endpoint)
    const { done } = await desk.round.next()
    if (done) desk.round = undefined
    return done ?? true
  }

  /** A person changes what the server refused. */
  mendRefused(): void {
    for (const { device } of this.desks)
      for (const known of [...device.sync.values()]) {
        const before = device.rows.get(known.id)
        if (known.dirty !== 2 || known.notUnderstood || !before) continue
        const now = device.now()
        const after = { ...before, notes: this.fresh('mended '), updatedAt: now } as Row
        this.#commit(device, [{ table: known.table, id: known.id, before, after } as Change])
      }
  }

  #desk(name: string, i: number, rules: Rules): Desk {
    // Clocks differ by hours, and no two devices ever say the same moment.
    const now = () => new Date(1_767_225_600_000 + ++this.#tick * 10 + i * 7_200_001).toISOString()
    const at = { node: this.nodes[i % this.nodes.length] as SimNode }
    const endpoint = deviceEndpoint({
      node: () => {
        if (this.random.chance(0.1)) at.node = this.random.pick(this.nodes)
        return this.everybodyMeets ?? at.node
      },
      fault: () => {
        if (this.healed || this.random.chance(0.85)) return 'none'
        this.counts.faults += 1
        return this.random.pick(['requestLost', 'answerLost', 'answerLost', 'twice'] as const)
      },
    })
    return { device: new MemoryDevice(name, now, rules), endpoint, round: undefined }
  }
}
