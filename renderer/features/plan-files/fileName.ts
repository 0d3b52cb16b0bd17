import type { PlanShare } from '@shared/domain/plan-export/share.ts'
import { safeFileName } from '../../platform/fileName.ts'

/** `Contoso – Plan 2027 – actions`: whose, which and what; safe on every disk, and what is never cut. */
export function fileName({ content: { partner, plan } }: Pick<PlanShare, 'content'>, what: string): string {
  const [name, whose] = [plan.name, partner.name].map(text => safeFileName(text, '', 'Plan'))
  const head = name?.includes(whose ?? '') ? name : `${whose} – ${name}`
  return safeFileName(head ?? '', ` – ${what}`, 'Plan')
}
