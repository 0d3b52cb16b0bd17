import { type LeadPolicy, SCORE_FACTORS } from '@shared/domain/lead/policy.ts'
import { SCORE_LABELS } from '@shared/domain/lead/score.ts'
import { tierWeight } from '@shared/domain/lead/weight.ts'
import { type ChannelPolicy, policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import type { Workspace } from '@shared/domain/workspace/schema.ts'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useWorkspace } from '../../data/live.ts'
import { savePolicy } from '../../data/savePolicy.ts'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../ui/dialog/FormActions.tsx'
import { NumberField } from '../../ui/forms/NumberField.tsx'
import css from './lead.module.css'

interface PolicyForm {
  tiers: (number | undefined)[]
  points: (number | undefined)[]
  openCap: number | undefined
  answerHours: number | undefined
  otherFit: number | undefined
  unknownFit: number | undefined
  fairnessDays: number | undefined
}

/** How leads are scored and shared: conventions, each of which can be another one here. */
export function LeadPolicyDialog({ onClose }: { onClose(): void }) {
  const workspace = useWorkspace()
  return workspace ? <Form workspace={workspace} onClose={onClose} /> : null
}

function startOf(workspace: Workspace): PolicyForm {
  const policy = policyOf(workspace)
  const { leads, leadAnswerHours } = policy
  const world = { policy: leads, tiers: workspace.tiers, products: new Map() }
  return {
    tiers: workspace.tiers.map(tier => tierWeight(tier, world)),
    points: SCORE_FACTORS.map(id => leads.points[id]),
    openCap: leads.openCap,
    answerHours: leadAnswerHours,
    otherFit: leads.otherFit,
    unknownFit: leads.unknownFit,
    fairnessDays: leads.fairnessDays,
  }
}

/** What is left empty stays as it was. */
function changeOf(
  form: PolicyForm,
  tiers: Workspace['tiers'],
  policy: ChannelPolicy,
): Partial<ChannelPolicy> {
  const { leads } = policy
  const weights = tiers.flatMap((tier, i) => {
    const weight = form.tiers[i]
    return weight === undefined ? [] : [[tier, weight] as const]
  })
  const points = SCORE_FACTORS.map((id, i) => [id, form.points[i] ?? leads.points[id]] as const)
  return {
    leadAnswerHours: form.answerHours ?? policy.leadAnswerHours,
    leads: {
      ...leads,
      tierWeights: { ...leads.tierWeights, ...Object.fromEntries(weights) },
      points: Object.fromEntries(points) as LeadPolicy['points'],
      openCap: form.openCap ?? leads.openCap,
      otherFit: form.otherFit ?? leads.otherFit,
      unknownFit: form.unknownFit ?? leads.unknownFit,
      fairnessDays: form.fairnessDays ?? leads.fairnessDays,
    },
  }
}

function Form({ workspace, onClose }: { workspace: Workspace; onClose(): void }) {
  const { control, handleSubmit, formState } = useForm<PolicyForm>({ defaultValues: startOf(workspace) })
  const [problem, setProblem] = useState<string>()
  const submit = handleSubmit(async form => {
    const wrong = await savePolicy(now => changeOf(form, workspace.tiers, now))
    if (wrong === undefined) onClose()
    else setProblem(wrong)
  })
  return (
    <Dialog
      open
      title="How leads are shared"
      lead="Nobody has a standard for these: they are conventions, with the defaults you see until you change them."
      onClose={onClose}
      onSubmit={event => void submit(event)}
      problem={problem}
      actions={<FormActions save="Save" busy={formState.isSubmitting} leave="Cancel" onClose={onClose} />}
    >
      <h3 className={css.subhead}>Weight of a tier</h3>
      <p className={css.hint}>
        A partner of weight 4 is offered four leads where one of weight 1 is offered one, all else equal. At 0
        it is offered none.
      </p>
      <div className={css.columns}>
        {workspace.tiers.map((tier, i) => (
          <NumberField key={tier} control={control} name={`tiers.${i}`} label={tier} />
        ))}
      </div>
      <h3 className={css.subhead}>Capacity and fit</h3>
      <div className={css.columns}>
        <NumberField control={control} name="openCap" label="Open leads, at most" />
        <NumberField control={control} name="answerHours" label="Working hours" unit="h" />
        <NumberField control={control} name="otherFit" label="Other industry" unit="%" />
        <NumberField control={control} name="unknownFit" label="Fit not known" unit="%" />
      </div>
      <h3 className={css.subhead}>Fair shares look back</h3>
      <div className={css.columns}>
        <NumberField control={control} name="fairnessDays" label="Window" unit="days" />
      </div>
      <h3 className={css.subhead}>Points of the score</h3>
      <p className={css.hint}>
        The score is points got of the points that could be judged, so they need not add up to 100.
      </p>
      <div className={css.columns}>
        {SCORE_FACTORS.map((id, i) => (
          <NumberField key={id} control={control} name={`points.${i}`} label={SCORE_LABELS[id]} />
        ))}
      </div>
    </Dialog>
  )
}
