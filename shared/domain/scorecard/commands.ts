import { z } from 'zod'
import { quarterName } from '../../lib/period.ts'
import { err, ok } from '../../lib/result.ts'
import { defineCommand } from '../command.ts'
import { idField, longText, optionalText, quarterField } from '../fields/schema.ts'
import {
  type IssuedScorecard,
  type ScorecardTemplate,
  scorecardFacts,
  scorecardTemplateFields,
} from './schema.ts'
import { checkTemplate } from './templateRules.ts'

/** The version the next scorecard of a period gets: one more than the highest issued, from 1. */
export const nextVersion = (
  issued: readonly Pick<IssuedScorecard, 'period' | 'version'>[],
  period: string,
): number => issued.reduce((top, row) => (row.period === period ? Math.max(top, row.version) : top), 0) + 1

const issueInput = z.object({
  period: quarterField,
  /** The version the hash was made with. */
  version: z.number().int().positive(),
  facts: scorecardFacts,
  template: scorecardTemplateFields,
  comment: longText,
  paper: z.enum(['A4', 'Letter']),
  locale: optionalText,
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'The hash is a SHA-256 in hex.'),
})

/**
 * Issues a scorecard: facts and template are frozen with their hash. Errors: `scorecard.period` when the
 * facts are of another quarter, `scorecard.version` when another one was issued in the meantime.
 */
export const issueScorecard = defineCommand({
  name: 'issueScorecard',
  input: issueInput,
  label: ({ facts, period, version }) =>
    `Issue scorecard of ${facts.partner.name}, ${quarterName(period)}, version ${version}`,
  needs: ({ facts }) => [{ table: 'scorecards', index: 'partnerId', anyOf: [facts.partner.id] }],
  run(rows, input, { now, actor, intent, newId }) {
    const { facts, template, period, version, comment, paper, locale, hash } = input
    if (facts.period !== period)
      return err(
        'scorecard.period',
        'The figures are of another quarter. Open the scorecard again.',
        'period',
      )
    const issued = rows.all('scorecards').filter(({ partnerId }) => partnerId === facts.partner.id)
    const next = nextVersion(issued, period)
    if (version !== next)
      return err(
        'scorecard.version',
        `Version ${next - 1} of this scorecard was issued in the meantime. Issue it again as version ${next}.`,
        'version',
      )
    const after: IssuedScorecard = {
      id: newId('scorecard'),
      partnerId: facts.partner.id,
      period,
      version,
      issuedAt: now,
      issuedBy: actor,
      facts,
      template,
      ...(comment !== undefined && { comment }),
      paper,
      ...(locale !== undefined && { locale }),
      hash,
      createdAt: now,
      updatedAt: now,
      createdIn: intent,
    }
    return ok([{ table: 'scorecards', id: after.id, after }])
  },
})

/** Saves a scorecard template, new or changed. Errors: those of `checkTemplate`, `template.gone`. */
export const saveTemplate = defineCommand({
  name: 'saveTemplate',
  input: z.object({
    id: idField('template').optional(),
    template: scorecardTemplateFields,
  }),
  label: ({ template }) => `Save scorecard template ${template.name}`,
  needs: ({ id }) => (id === undefined ? [] : [{ table: 'templates', ids: [id] }]),
  run(rows, { id, template }, { now, intent, newId }) {
    const checked = checkTemplate(template)
    if (!checked.ok) return checked
    if (id === undefined) {
      const fresh: ScorecardTemplate = {
        ...template,
        id: newId('template'),
        createdAt: now,
        updatedAt: now,
        createdIn: intent,
      }
      return ok([{ table: 'templates', id: fresh.id, after: fresh }])
    }
    const before = rows.get('templates', id)
    if (!before) return err('template.gone', 'This template was deleted. Save it as a new one.')
    const after: ScorecardTemplate = { ...before, ...template, updatedAt: now }
    return ok([{ table: 'templates', id, before, after }])
  },
})
