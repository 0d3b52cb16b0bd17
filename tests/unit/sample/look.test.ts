import { generateSample } from '@shared/domain/sample/generate.ts'
import { TABLE_NAMES } from '@shared/domain/tables.ts'
import { it } from 'vitest'
it('look', () => {
  let n = 0
  const rows = generateSample({ seed: 2026, today: '2026-11-23', now: '2026-11-23T08:00:00.000Z', newId: t => `${t}:${++n}` })
  for (const t of TABLE_NAMES) console.log(t, rows[t].length)
  for (const p of rows.partners) {
    const rev = rows.revenue.filter(r => r.partnerId === p.id)
    const y = (a: string, b: string) => rev.filter(r => r.date > a && r.date <= b).reduce((s, r) => s + r.amount.minor, 0)
    console.log(p.name, '|', p.country, p.city, p.types.join(), p.tier, p.status, p.domains[0], rev.length, y('2023-11','2024-11'), y('2024-11','2025-11'), y('2025-11-23','2026-11-23'), rev[0]?.amount.currency ?? '')
  }
  for (const c of rows.contacts.slice(0, 60)) console.log(c.name, c.email, c.title)
  for (const c of rows.customers.filter((_, i) => i % 9 === 0)) console.log(c.name, c.domains[0], c.employees)
  for (const d of rows.deals.slice(0, 40)) console.log(d.name, d.stage, d.amount?.minor, d.amount?.currency, d.openedOn, d.closeOn, JSON.stringify(d.partners))
  console.log(rows.targets.slice(0, 14).map(t => [t.from, t.to, t.amount.minor, t.amount.currency].join(' ')))
  console.log(rows.rates.slice(0, 5), rows.workspace, rows.revenue.slice(0, 6))
})
it('large', () => {
  let n = 0
  const t0 = performance.now()
  const rows = generateSample({ seed: 1, partners: 10000, deals: 100000, today: '2026-11-23', now: '2026-11-23T08:00:00.000Z', newId: t => `${t}:${++n}` })
  console.log((performance.now() - t0).toFixed(), TABLE_NAMES.map(t => [t, rows[t].length].join(' ')).join(', '))
  console.log(new Set(rows.partners.map(p => p.name)).size, new Set(rows.customers.map(p => p.name)).size, rows.partners.slice(-5).map(p => p.name + ' ' + p.domains[0]))
})
