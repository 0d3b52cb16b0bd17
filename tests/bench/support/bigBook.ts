import { cpSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { DEAL_STAGE_LABELS } from '../../../shared/domain/deal/schema.ts'
import { generateSample } from '../../../shared/domain/sample/generate.ts'
import { decimalFromMinor } from '../../../shared/lib/money.ts'
import { runCli } from './cli.ts'

export const SEED = Number(process.env.TANDEM_SEED ?? 2026)

export interface BigBook {
  /** A profile folder to start Tandem on. */
  readonly profile: string
  readonly rows: { readonly partners: number; readonly deals: number }
  remove(): void
}

/** Where books are kept for the next run of the same day: the largest ones take long to make. */
const KEPT = process.env.TANDEM_BENCH_BOOKS

/** A made-up book of any size, brought in through the command line's import: the path a user's file takes. */
export async function makeBigBook(partners: number, deals: number): Promise<BigBook> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'))
  const profile = join(folder, 'profile')
  const day = new Date().toISOString().slice(0, 10)
  const kept = KEPT && join(KEPT, `${day}-${SEED}-${partners}-${deals}`)
  if (kept && existsSync(kept)) cpSync(kept, profile, { recursive: true })
  else await fill(profile, folder, partners, deals)
  if (kept && !existsSync(kept)) {
    cpSync(profile, `${kept}.half`, { recursive: true })
    renameSync(`${kept}.half`, kept)
  }
  return {
    profile,
    rows: { partners, deals },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  }
}

async function fill(profile: string, folder: string, partners: number, deals: number): Promise<void> {
  let ids = 0
  const rows = generateSample({
    seed: SEED,
    today: new Date().toISOString().slice(0, 10),
    now: new Date().toISOString(),
    newId: type => `${type}:${(ids++).toString(36)}`,
    partners,
    deals,
  })
  const nameOf = new Map<string, string>(
    [...rows.partners, ...rows.customers].map(row => [row.id, row.name] as const),
  )
  const keyOf = new Map(rows.partners.map(row => [row.id as string, row.externalKey ?? row.id]))
  const files = {
    partners: rows.partners.map(row => ({
      Key: keyOf.get(row.id),
      Partner: row.name,
      Type: row.types[0] ?? '',
      Tier: row.tier ?? '',
      Country: row.country ?? '',
      City: row.city ?? '',
      'Partner manager': row.owner ?? '',
    })),
    contacts: rows.contacts.map(row => ({
      'Full name': row.name,
      'Partner key': keyOf.get(row.partnerId ?? ''),
      'Job title': row.title ?? '',
      'E-mail': row.email ?? '',
    })),
    deals: rows.deals.map(row => ({
      Key: row.id,
      Name: row.name,
      'Customer name': nameOf.get(row.customerId ?? '') ?? '',
      Stage: DEAL_STAGE_LABELS[row.stage],
      Amount: row.amount ? decimalFromMinor(row.amount) : '',
      Currency: row.amount?.currency ?? '',
      'Opened on': row.openedOn ?? '',
      'Close date': row.closeOn ?? '',
      'Partner key': keyOf.get(row.partners[0]?.partnerId ?? ''),
    })),
  }
  for (const [kind, lines] of Object.entries(files)) {
    const path = join(folder, `${kind}.csv`)
    writeFileSync(path, Papa.unparse(lines as object[]))
    await runCli(['import', path, '--as', kind, '--workspace', profile], folder)
  }
}
