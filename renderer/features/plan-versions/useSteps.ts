import type { Side } from '@shared/domain/fields/side.ts'
import { isOpenPlan } from '@shared/domain/plan/schema.ts'
import {
  backToDraft,
  lockPlan,
  newVersion,
  sendForReview,
  supersedePlan,
  unlockPlan,
} from '@shared/domain/plan/stepCommands.ts'
import { useState } from 'react'
import { actOrSay } from '../../data/act.ts'
import { readKeptActuals } from '../../data/planContent.ts'
import { readPlan } from '../../data/planRows.ts'
import { today } from '../../data/today.ts'
import { runAction } from '../../state/actions.ts'
import { showToast } from '../../ui/toast/toasts.ts'
import type { PlanVersions } from './usePlanVersions.ts'
import { sideToSign } from './viewModelVersions.ts'

export interface Steps {
  readonly busy: 'locking' | 'printing' | undefined
  /** Whose signature is being given. */
  readonly signing: Side | undefined
  /** Before the other side, or back from it. */
  review(): Promise<void>
  lock(): Promise<void>
  unlock(): Promise<void>
  startNew(): Promise<void>
  /** Another plan took the place of this one. */
  supersede(): Promise<void>
  sign(side: Side | undefined): void
  savePdf(versionId?: string): Promise<void>
  /** Single keys of the page; answers whether one was taken. */
  onKey(key: string): boolean
}

/** The steps of a plan, as far as they can be taken from where it stands. */
export function useSteps({ plan, current, problems }: PlanVersions): Steps {
  const [busy, setBusy] = useState<Steps['busy']>()
  const [signing, setSigning] = useState<Side>()
  const { id, status } = plan

  const during = async (what: NonNullable<Steps['busy']>, work: () => Promise<unknown>) => {
    setBusy(what)
    try {
      await work()
    } catch (error) {
      showToast({ text: error instanceof Error ? error.message : String(error), tone: 'bad' })
    } finally {
      setBusy(undefined)
    }
  }
  const steps: Steps = {
    busy,
    signing,
    review: async () => void (await actOrSay(status === 'draft' ? sendForReview : backToDraft, { id })),
    lock: () =>
      during('locking', async () => {
        const rows = await readPlan(id)
        if (!rows) return
        const asOf = today()
        const actuals = await readKeptActuals(rows, asOf)
        await actOrSay(lockPlan, { id, asOf, actuals, names: Object.fromEntries(rows.names) })
      }),
    unlock: async () => void (await actOrSay(unlockPlan, { id })),
    startNew: async () => void (await actOrSay(newVersion, { id })),
    supersede: async () => void (await actOrSay(supersedePlan, { id })),
    sign: setSigning,
    savePdf: versionId =>
      during('printing', () => runAction('savePlanPdf', { planId: id, ...(versionId && { versionId }) })),
    onKey(key) {
      const isOpen = isOpenPlan(plan)
      const isLocked = status === 'locked' && current
      if (key === 'l' && isOpen && problems.length === 0) void steps.lock()
      else if (key === 'r' && isOpen) void steps.review()
      else if (key === 's' && isLocked) setSigning(sideToSign(current))
      else if (key === 'u' && isLocked && current.signatures.length === 0) void steps.unlock()
      else if (key === 'p') void steps.savePdf(current?.id)
      else return false
      return true
    },
  }
  return steps
}
