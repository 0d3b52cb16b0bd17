import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The published reseller sales, summed without any code of the product: a plain split of the lines (the
 * files have no quotes) and integer cents.
 */

const folder = fileURLToPath(new URL('../../../shared/data/adventureworks_resellers/', import.meta.url))

export const resellersCsv = `${folder}Resellers.csv`
export const salesCsv = `${folder}FactResellerSales.csv`
export const hasResellers = existsSync(resellersCsv) && existsSync(salesCsv)
export const whyNoResellers = 'the reseller data of ../shared/data is not on this machine'

export interface Sale {
  readonly date: string
  readonly reseller: string
  readonly order: string
  readonly cents: number
}

const rows = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(line => line !== '')
    .slice(1)
    .map(line => line.split(','))

export const readSales = (): Sale[] =>
  rows(salesCsv).map(([order = '', date = '', , reseller = '', , , , , , amount = '']) => {
    const [whole = '', fraction = ''] = amount.split('.')
    return { order, date, reseller, cents: Number(whole + fraction.padEnd(2, '0').slice(0, 2)) }
  })

/** Reseller key → name. */
export const readResellers = (): Map<string, string> =>
  new Map(rows(resellersCsv).map(([key = '', , name = '']) => [key, name]))

export const sumCents = (sales: readonly Sale[]): number => sales.reduce((sum, { cents }) => sum + cents, 0)

/** Sales of one reseller between two days, both included. */
export const salesOf = (sales: readonly Sale[], reseller: string, from: string, to: string): Sale[] =>
  sales.filter(sale => sale.reseller === reseller && sale.date >= from && sale.date <= to)

/** The sales of one reseller as a file of their own, with the head of the whole one. */
export function salesOnlyOf(reseller: string): string {
  const [head = '', ...lines] = readFileSync(salesCsv, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
  return [head, ...lines.filter(line => line.split(',')[3] === reseller)].join('\n')
}
