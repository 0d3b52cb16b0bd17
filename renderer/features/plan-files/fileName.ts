import type { PlanShare } from '@shared/domain/plan-export/share.ts'

const LONGEST = 80

/** `Contoso – Plan 2027 – actions`: whose, which and what; without what no disk takes in a name. */
export function fileName({ content: { partner, plan } }: Pick<PlanShare, 'content'>, what: string): string {
  const clean = (text: string) =>
    text
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[. ]+|[. ]+$/g, '')
      .slice(0, LONGEST)
  const name = clean(plan.name)
  const whose = clean(partner.name)
  return [...(name.includes(whose) ? [] : [whose]), name, what].filter(Boolean).join(' – ')
}
