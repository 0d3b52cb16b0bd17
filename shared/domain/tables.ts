import { type Attribution, attribution } from './attribution/schema.ts'
import {
  type AutomationRule,
  automationRule,
  type ProcessStep,
  processStep,
  type RuleRun,
  ruleRun,
} from './automation/schema.ts'
import { type Conflict, conflict } from './conflict/schema.ts'
import type { Contact } from './contact/schema.ts'
import { contact } from './contact/schema.ts'
import type { Customer } from './customer/schema.ts'
import { customer } from './customer/schema.ts'
import type { Deal } from './deal/schema.ts'
import { deal } from './deal/schema.ts'
import { type AccountList, accountList, type EngagementRule, engagementRule } from './engagement/schema.ts'
import { type Exchange, exchange } from './exchange/schema.ts'
import { type Expectation, expectation } from './expectation/schema.ts'
import { type PipelineSnapshot, pipelineSnapshot } from './forecast/schema.ts'
import type { ImportPreset } from './import/preset.ts'
import { importPreset } from './import/preset.ts'
import type { Interaction } from './interaction/schema.ts'
import { interaction } from './interaction/schema.ts'
import { type Lead, lead } from './lead/schema.ts'
import { type Member, member } from './member/schema.ts'
import { type MergeConflict, mergeConflict } from './merge-conflict/schema.ts'
import { type Pack, type PackAnswer, pack, packAnswer } from './pack/schema.ts'
import type { Partner } from './partner/schema.ts'
import { partner } from './partner/schema.ts'
import { type PlanPart, planPart } from './plan/partSchema.ts'
import { type Plan, plan } from './plan/schema.ts'
import { type PlanVersion, planVersion } from './plan/versionSchema.ts'
import type { Product } from './product/schema.ts'
import { product } from './product/schema.ts'
import type { Rate } from './rate/schema.ts'
import { rate } from './rate/schema.ts'
import { type Registration, registration } from './registration/schema.ts'
import type { RevenueEntry } from './revenue/schema.ts'
import { revenueEntry } from './revenue/schema.ts'
import type { IssuedScorecard, ScorecardTemplate } from './scorecard/schema.ts'
import { issuedScorecard, scorecardTemplate } from './scorecard/schema.ts'
import { type Session, type SessionItem, session, sessionItem } from './session/schema.ts'
import { type Strategy, strategy } from './strategy/schema.ts'
import type { TableName } from './tableNames.ts'
import type { Target } from './target/schema.ts'
import { target } from './target/schema.ts'
import type { Task } from './task/schema.ts'
import { task } from './task/schema.ts'
import type { View } from './view/schema.ts'
import { view } from './view/schema.ts'
import type { Workspace } from './workspace/schema.ts'
import { workspace } from './workspace/schema.ts'

/** Every table of domain rows, with the row it holds. */
export interface TableRows {
  partners: Partner
  contacts: Contact
  customers: Customer
  products: Product
  deals: Deal
  revenue: RevenueEntry
  targets: Target
  rates: Rate
  templates: ScorecardTemplate
  scorecards: IssuedScorecard
  presets: ImportPreset
  interactions: Interaction
  tasks: Task
  views: View
  registrations: Registration
  conflicts: Conflict
  engagementRules: EngagementRule
  accountLists: AccountList
  leads: Lead
  automationRules: AutomationRule
  ruleRuns: RuleRun
  processSteps: ProcessStep
  pipelineSnapshots: PipelineSnapshot
  attributions: Attribution
  plans: Plan
  planParts: PlanPart
  planVersions: PlanVersion
  sessions: Session
  sessionItems: SessionItem
  strategies: Strategy
  exchanges: Exchange
  expectations: Expectation
  packs: Pack
  packAnswers: PackAnswer
  mergeConflicts: MergeConflict
  members: Member
  workspace: Workspace
}

export type TableRow<T extends TableName> = TableRows[T]

/** The schema of each table's rows; it parses what comes from outside (files, sync). */
export const TABLE_SCHEMAS = {
  partners: partner,
  contacts: contact,
  customers: customer,
  products: product,
  deals: deal,
  revenue: revenueEntry,
  targets: target,
  rates: rate,
  templates: scorecardTemplate,
  scorecards: issuedScorecard,
  presets: importPreset,
  interactions: interaction,
  tasks: task,
  views: view,
  registrations: registration,
  conflicts: conflict,
  engagementRules: engagementRule,
  accountLists: accountList,
  leads: lead,
  automationRules: automationRule,
  ruleRuns: ruleRun,
  processSteps: processStep,
  pipelineSnapshots: pipelineSnapshot,
  attributions: attribution,
  plans: plan,
  planParts: planPart,
  planVersions: planVersion,
  sessions: session,
  sessionItems: sessionItem,
  strategies: strategy,
  exchanges: exchange,
  expectations: expectation,
  packs: pack,
  packAnswers: packAnswer,
  mergeConflicts: mergeConflict,
  members: member,
  workspace,
} as const satisfies { readonly [T in TableName]: unknown }
