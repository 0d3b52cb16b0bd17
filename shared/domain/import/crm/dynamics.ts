import { words } from '../../../lib/text.ts'
import { type CrmPreset, type CrmRefusal, type CrmSystem, columnsOf, type Headers } from './preset.ts'

/** The phases of the opportunity sales process. Source: Microsoft Learn, "Opportunity Sales Process". */
const STAGES = {
  Qualify: 'prospecting',
  Develop: 'qualified',
  Propose: 'proposal',
  Close: 'negotiation',
  '1-Qualify': 'prospecting',
  '2-Develop': 'qualified',
  '3-Propose': 'proposal',
  '4-Close': 'negotiation',
  Open: 'prospecting',
  Won: 'won',
  Lost: 'lost',
}

const opportunities: CrmPreset = {
  id: 'dynamics-opportunities',
  name: 'Dynamics 365 opportunities',
  kind: 'deals',
  columns: columnsOf({
    externalKey: 'do not modify opportunity, opportunity',
    name: 'topic, name',
    customerName: 'potential customer, account, customer',
    stage: 'pipeline phase, sales stage, process stage',
    status: 'status',
    amount: 'actual revenue, est revenue, estimated revenue, total amount',
    currency: 'currency',
    openedOn: 'created on',
    closeOn: 'actual close date, est close date, estimated close date',
    partnerName: 'partner, channel partner',
    owner: 'owner',
    notes: 'description',
  }),
  values: { stage: STAGES, status: { Open: 'open', Won: 'won', Lost: 'lost' } },
  otherwise: { stage: 'prospecting' },
}

const accountColumns = {
  externalKey: 'do not modify account, account number',
  name: 'account name, name',
  country: 'address 1 country region, country region',
  city: 'address 1 city, city',
  domains: 'website',
  notes: 'description',
}

const accounts: CrmPreset = {
  id: 'dynamics-accounts',
  name: 'Dynamics 365 accounts',
  kind: 'customers',
  columns: columnsOf({
    ...accountColumns,
    industry: 'industry',
    parentName: 'parent account',
    employees: 'number of employees',
    annualRevenue: 'annual revenue',
    currency: 'currency',
  }),
}

const partnerAccounts: CrmPreset = {
  id: 'dynamics-partner-accounts',
  name: 'Dynamics 365 accounts as partners',
  kind: 'partners',
  columns: columnsOf({
    ...accountColumns,
    industries: 'industry',
    owner: 'owner',
    phone: 'main phone',
  }),
}

const contacts: CrmPreset = {
  id: 'dynamics-contacts',
  name: 'Dynamics 365 contacts',
  kind: 'contacts',
  columns: columnsOf({
    externalKey: 'do not modify contact',
    name: 'full name',
    firstName: 'first name',
    lastName: 'last name',
    customerName: 'company name, account name, account',
    title: 'job title',
    email: 'email, email address 1',
    phone: 'business phone, mobile phone',
    language: 'language',
    notes: 'description',
  }),
}

const leads: CrmPreset = {
  id: 'dynamics-leads',
  name: 'Dynamics 365 leads',
  kind: 'leads',
  columns: columnsOf({
    externalKey: 'do not modify lead',
    company: 'company name',
    contactName: 'full name, name',
    firstName: 'first name',
    lastName: 'last name',
    contactEmail: 'email, email address 1',
    contactPhone: 'business phone, mobile phone',
    domain: 'website',
    source: 'lead source, source campaign',
    receivedOn: 'created on',
    country: 'address 1 country region, country region',
    city: 'address 1 city, city',
    industry: 'industry',
    employees: 'no of employees, number of employees',
    amount: 'est value, budget amount',
    currency: 'currency',
    notes: 'topic, description',
  }),
}

const OBJECTS: Readonly<Record<string, CrmPreset>> = {
  opportunity: opportunities,
  account: accounts,
  contact: contacts,
  lead: leads,
}

/** `(Do Not Modify) Opportunity`, then the row's checksum and time: they carry the table's name and are not data. */
function recognise({ raw }: Headers): CrmPreset | CrmRefusal | undefined {
  const first = raw.find(header => /^\(do not modify\) /i.test(header.trim()))
  if (first === undefined) return undefined
  const object = first.trim().replace(/^\(do not modify\) /i, '')
  return (
    OBJECTS[words(object)] ?? {
      name: `Dynamics 365 ${object.toLowerCase()}`,
      reason: `Rows of the Dynamics 365 table “${object}” are not imported: only opportunities, leads, accounts and contacts are.`,
    }
  )
}

/** Dynamic and static worksheets of a view. */
export const dynamics: CrmSystem = {
  name: 'Dynamics 365',
  presets: [opportunities, leads, accounts, partnerAccounts, contacts],
  recognise,
}
