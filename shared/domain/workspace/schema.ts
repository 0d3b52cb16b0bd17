import { z } from 'zod'
import { DEAL_STAGES, DEFAULT_STAGE_PROBABILITY } from '../deal/schema.ts'
import { currencyField, idField, rowFields, shortText } from '../fields/schema.ts'
import { channelPolicy } from './channelPolicy.ts'

const cadenceDaysField = z
  .number({ error: 'A number of days, please.' })
  .int('Whole days, please.')
  .min(1, 'At least one day.')
  .max(730, 'Two years at most.')

export const workspaceFields = z.object({
  name: shortText.default('My book'),
  /** The channel account manager who works here; the actor of every change. */
  owner: z.string().trim().max(200).default(''),
  /** Totals are shown in it; files without a currency column take it. */
  currency: currencyField.default('USD'),
  /** Stage probabilities in percent. */
  stageProbability: z
    .record(z.enum(DEAL_STAGES), z.number().min(0).max(100))
    .default({ ...DEFAULT_STAGE_PROBABILITY }),
  tiers: z
    .array(z.string().trim().min(1).max(100))
    .max(20)
    .default(['Registered', 'Silver', 'Gold', 'Platinum']),
  /** Days between touches by the name of a tier; without it the defaults of `cadence.ts`. */
  cadence: z.record(z.string().trim().min(1).max(100), cadenceDaysField).optional(),
  /** The same for tiers not named there, and for partners without a tier. */
  cadenceDefault: cadenceDaysField.optional(),
  /** Conventions of registration, clocks and credit; read through `policyOf`. */
  policy: channelPolicy.optional(),
  paper: z.enum(['A4', 'Letter']).default('A4'),
})
export type WorkspaceFields = z.infer<typeof workspaceFields>

export const WORKSPACE_ID = 'workspace:main'

export const workspace = workspaceFields.extend({
  id: idField('workspace'),
  ...rowFields,
})
export type Workspace = z.infer<typeof workspace>
