import { type CrmPreset, type CrmRefusal, type CrmSystem, columnsOf, type Headers } from './preset.ts'

/** The stages of HubSpot's own pipeline, by label and by internal name. Source: HubSpot Knowledge Base, "Set up deal stages". */
const DEFAULT_STAGES: readonly (readonly [label: string, internal: string, stage: string])[] = [
  ['Appointment Scheduled', 'appointmentscheduled', 'prospecting'],
  ['Qualified To Buy', 'qualifiedtobuy', 'qualified'],
  ['Presentation Scheduled', 'presentationscheduled', 'proposal'],
  ['Decision Maker Bought-In', 'decisionmakerboughtin', 'negotiation'],
  ['Contract Sent', 'contractsent', 'negotiation'],
  ['Closed Won', 'closedwon', 'won'],
  ['Closed Lost', 'closedlost', 'lost'],
]

/** With several pipelines the export writes `Closed Won (Sales Pipeline)`. */
const STAGES = Object.fromEntries(
  DEFAULT_STAGES.flatMap(([label, internal, stage]) => [
    [label, stage],
    [internal, stage],
    [`${label} (Sales Pipeline)`, stage],
  ]),
)

const deals: CrmPreset = {
  id: 'hubspot-deals',
  name: 'HubSpot deals',
  kind: 'deals',
  columns: columnsOf({
    externalKey: 'record id, deal id',
    name: 'deal name',
    // Several ids are joined by `;`: the first one that is in the book is meant.
    customerKey: 'associated company ids, associated company id',
    customerName: 'company name, associated company, associated company names',
    productName: 'solution',
    stage: 'deal stage',
    amount: 'amount, amount in company currency',
    currency: 'currency',
    openedOn: 'create date',
    closeOn: 'close date',
    owner: 'deal owner',
    notes: 'deal description, associated note',
  }),
  values: { stage: STAGES },
}

const companyColumns = {
  externalKey: 'record id, company id',
  name: 'company name, name',
  country: 'country region, country',
  city: 'city',
  domains: 'company domain name, website url',
  notes: 'description',
}

const companies: CrmPreset = {
  id: 'hubspot-companies',
  name: 'HubSpot companies',
  kind: 'customers',
  columns: columnsOf({
    ...companyColumns,
    industry: 'industry',
    parentName: 'parent company',
    employees: 'number of employees',
    annualRevenue: 'annual revenue',
    foundedYear: 'year founded',
  }),
}

const partnerCompanies: CrmPreset = {
  id: 'hubspot-partner-companies',
  name: 'HubSpot companies as partners',
  kind: 'partners',
  columns: columnsOf({
    ...companyColumns,
    industries: 'industry',
    owner: 'company owner',
    phone: 'phone number',
  }),
}

const contacts: CrmPreset = {
  id: 'hubspot-contacts',
  name: 'HubSpot contacts',
  kind: 'contacts',
  columns: columnsOf({
    externalKey: 'record id, contact id',
    firstName: 'first name',
    lastName: 'last name',
    customerKey: 'associated company ids, associated company id, primary associated company id',
    customerName: 'associated company, company name, primary company',
    title: 'job title',
    email: 'email',
    phone: 'phone number, mobile phone number',
    language: 'preferred language',
  }),
}

const refusal = (what: string, instead: string): CrmRefusal => ({
  name: `HubSpot ${what}`,
  reason: `HubSpot ${what} are not imported. ${instead}`,
})

function recognise({ has, some }: Headers): CrmPreset | CrmRefusal | undefined {
  if (!has('record id')) return undefined
  if (has('activity type') || has('body'))
    return refusal('notes and activities', 'A table of activities does not say what was agreed with whom.')
  if (some('ticket name', 'ticket status'))
    return refusal('tickets', 'Tandem keeps partners, people and deals.')
  if (some('deal name', 'deal stage')) return deals
  if (some('email', 'first name', 'last name', 'lifecycle stage')) return contacts
  if (some('company name', 'company domain name', 'company owner')) return companies
  return undefined
}

/** Exports of a HubSpot list or view: every one begins with the record's id. */
export const hubspot: CrmSystem = {
  name: 'HubSpot',
  presets: [deals, companies, partnerCompanies, contacts],
  recognise,
}
