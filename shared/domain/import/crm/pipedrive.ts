import { type CrmPreset, type CrmRefusal, type CrmSystem, columnsOf, type Headers } from './preset.ts'

/** The stages of a new Pipedrive account, today's and those before. Source: Pipedrive Knowledge Base, "Pipeline stages". */
const FIRST_STAGES = {
  Qualified: 'qualified',
  'Lead In': 'prospecting',
  'Contact Made': 'qualified',
  'Needs Defined': 'qualified',
  'Demo Scheduled': 'proposal',
  'Proposal Made': 'proposal',
  'Negotiations Started': 'negotiation',
}

/** `Deal - Stage (pipeline)` may name the pipeline behind the stage. */
const STAGES = Object.fromEntries(
  Object.entries(FIRST_STAGES).flatMap(([label, stage]) => [
    [label, stage],
    [`${label} (Pipeline)`, stage],
  ]),
)

const deals: CrmPreset = {
  id: 'pipedrive-deals',
  name: 'Pipedrive deals',
  kind: 'deals',
  columns: columnsOf({
    externalKey: 'deal pipedrive system id, deal id',
    name: 'deal title',
    customerName: 'deal organization, organization name, organization',
    productKey: 'product product code',
    productName: 'product name',
    stage: 'deal stage, deal stage pipeline',
    status: 'deal status',
    amount: 'deal value',
    currency: 'deal currency, deal currency of value',
    openedOn: 'deal creation date, deal deal created',
    closeOn: 'deal closed on, deal deal closed on, deal won time, deal lost time, deal expected close date',
    partnerName: 'deal partner, deal reseller, deal channel partner',
    owner: 'deal owner',
    notes: 'note content, deal lost reason',
  }),
  values: { stage: STAGES, status: { Open: 'open', Won: 'won', Lost: 'lost' } },
  // Pipedrive puts a deal that names no stage into the first one.
  otherwise: { stage: 'prospecting' },
}

const leads: CrmPreset = {
  id: 'pipedrive-leads',
  name: 'Pipedrive leads',
  kind: 'leads',
  needs: 'lead title',
  columns: columnsOf({
    externalKey: 'lead pipedrive system id, lead id',
    company: 'lead organization, organization name, lead title',
    contactName: 'lead contact person, person name',
    contactEmail: 'person email work, person email, lead contact person email',
    contactPhone: 'person phone work, person phone, person phone mobile',
    source: 'lead source, lead source channel, lead source origin',
    receivedOn: 'lead lead created, lead creation date',
    amount: 'lead value',
    currency: 'lead currency, lead currency of value',
    notes: 'note content',
  }),
}

const organizationColumns = {
  externalKey: 'organization pipedrive system id, organization id',
  name: 'organization name, organization, deal organization',
  country: 'organization country of address, organization country',
  city: 'organization city town village locality of address, organization city',
  domains: 'organization website, organization domain',
}

const organizations: CrmPreset = {
  id: 'pipedrive-organizations',
  name: 'Pipedrive organizations',
  kind: 'customers',
  columns: columnsOf({
    ...organizationColumns,
    industry: 'organization industry',
    segment: 'organization customer segment, organization segment',
    employees: 'organization employee count, organization number of employees',
    annualRevenue: 'organization annual revenue',
  }),
}

const partnerOrganizations: CrmPreset = {
  id: 'pipedrive-partner-organizations',
  name: 'Pipedrive organizations as partners',
  kind: 'partners',
  columns: columnsOf({
    ...organizationColumns,
    industries: 'organization industry',
    owner: 'organization owner',
  }),
}

const people: CrmPreset = {
  id: 'pipedrive-people',
  name: 'Pipedrive people',
  kind: 'contacts',
  columns: columnsOf({
    externalKey: 'person pipedrive system id, person id',
    name: 'person name, contact person',
    firstName: 'person first name',
    lastName: 'person last name',
    customerName: 'person organization, organization name',
    title: 'person job title',
    email: 'person email work, person email, person email home, person email other',
    phone: 'person phone, person phone work, person phone mobile, person phone home',
    language: 'person language',
  }),
}

const ENTITY = /^(person|organization|deal|lead|activity|note|product) - /i

/** Every header says whose field it is. A file of several entities goes in as the one that holds most. */
function recognise({ raw, has, some }: Headers): CrmPreset | CrmRefusal | undefined {
  const named = raw.filter(header => ENTITY.test(header.trim()))
  if (named.length < 2 && named.length < raw.length) return undefined
  const entities = new Set(named.map(header => header.trim().split(' ')[0]?.toLowerCase()))
  if (entities.size === 0) return undefined
  if (has('deal title') && some('deal stage', 'deal stage pipeline', 'deal status')) return deals
  if (has('lead title')) return leads
  if (has('person name')) return people
  if (has('organization name')) return organizations
  if (has('deal title')) return deals
  const what = [...entities].join(' and ')
  return {
    name: `Pipedrive ${what}`,
    reason: `This Pipedrive file holds ${what} only: deals, leads, people and organizations are imported.`,
  }
}

/** List exports and import files, `Entity - Field` each. */
export const pipedrive: CrmSystem = {
  name: 'Pipedrive',
  mixed: true,
  presets: [deals, leads, organizations, partnerOrganizations, people],
  recognise,
}
