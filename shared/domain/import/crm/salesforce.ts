import { type CrmPreset, type CrmSystem, columnsOf, type Headers } from './preset.ts'

/** The stages a new Salesforce organisation has. Source: Salesforce Help, "Opportunity Stages". */
const STAGES = {
  Prospecting: 'prospecting',
  Qualification: 'qualified',
  'Needs Analysis': 'qualified',
  'Value Proposition': 'proposal',
  'Id. Decision Makers': 'proposal',
  'Perception Analysis': 'proposal',
  'Proposal/Price Quote': 'proposal',
  'Negotiation/Review': 'negotiation',
  'Closed Won': 'won',
  'Closed Lost': 'lost',
}

const opportunities: CrmPreset = {
  id: 'salesforce-opportunities',
  name: 'Salesforce opportunities',
  kind: 'deals',
  columns: columnsOf({
    externalKey: 'external id c, 18 digit opportunity id, opportunity id, id, opportunity number',
    name: 'opportunity name, name',
    customerKey: 'account external id c, account id, accountid',
    customerName: 'account name, account',
    productKey: 'product code, part number',
    productName: 'products c, product name, sales model name',
    stage: 'stage, stagename',
    amount: 'amount, total amount, estimated total price, total price, amount converted',
    currency: 'currencyisocode, opportunity currency, currency',
    openedOn: 'created date, createddate',
    closeOn: 'close date, closedate',
    owner: 'opportunity owner, owner external id c, owner full name, owner, ownerid',
    notes: 'description, next step, nextstep, opportunity next steps',
  }),
  values: { stage: STAGES },
}

/** A report of the indirect channel: who sells it is the partner, who buys it the customer. */
const channel: CrmPreset = {
  ...opportunities,
  id: 'salesforce-channel-report',
  name: 'Salesforce channel report',
  columns: {
    ...opportunities.columns,
    ...columnsOf({
      customerKey: 'end customer id',
      customerName: 'end customer',
      partnerName: 'indirect account, partner account, reseller',
    }),
  },
}

const accountColumns = {
  externalKey: 'external id c, 18 digit account id, account id, id',
  name: 'account name, name',
  country: 'billing country, billingcountry, billing country text only',
  city: 'billing city, billingcity',
  domains: 'website',
  notes: 'description, account description',
}

const accounts: CrmPreset = {
  id: 'salesforce-accounts',
  name: 'Salesforce accounts',
  kind: 'customers',
  columns: columnsOf({
    ...accountColumns,
    industry: 'industry',
    segment: 'customer segment, segment',
    parentName: 'parent account, parent name',
    employees: 'employees, numberofemployees',
    annualRevenue: 'annual revenue, annualrevenue',
    foundedYear: 'year started, yearstarted',
  }),
}

const partnerAccounts: CrmPreset = {
  id: 'salesforce-partner-accounts',
  name: 'Salesforce accounts as partners',
  kind: 'partners',
  columns: columnsOf({
    ...accountColumns,
    tier: 'partner tier, partner level',
    industries: 'industry',
    owner: 'account owner, owner full name',
    phone: 'phone, account phone',
  }),
}

const contacts: CrmPreset = {
  id: 'salesforce-contacts',
  name: 'Salesforce contacts',
  kind: 'contacts',
  columns: columnsOf({
    externalKey: 'external id c, contact id, id',
    name: 'full name, name',
    firstName: 'first name, firstname',
    lastName: 'last name, lastname',
    customerKey: 'account external id c, account id, accountid',
    customerName: 'account name',
    title: 'title',
    email: 'email',
    phone: 'phone, business phone, mobile, mobilephone',
    language: 'language',
    notes: 'description, contact description',
  }),
}

const leads: CrmPreset = {
  id: 'salesforce-leads',
  name: 'Salesforce leads',
  kind: 'leads',
  columns: columnsOf({
    externalKey: 'external id c, lead id, id',
    company: 'company account, company',
    contactName: 'full name, name',
    firstName: 'first name, firstname',
    lastName: 'last name, lastname',
    contactEmail: 'email',
    contactPhone: 'phone, mobile, mobilephone',
    domain: 'website',
    source: 'lead source, leadsource',
    receivedOn: 'create date, created date, createddate',
    country: 'country',
    city: 'city',
    industry: 'industry',
    employees: 'no of employees, numberofemployees',
    partnerName: 'partner account',
    notes: 'description',
  }),
}

const STAGED = ['opportunity name', 'opportunity owner', 'opportunity number', 'opportunity id']

function recognise(headers: Headers): CrmPreset | undefined {
  const { has, some } = headers
  const stage = some('stage', 'stagename')
  if (stage && has('indirect account', 'end customer')) return channel
  if (stage && (some(...STAGED) || has('stagename', 'closedate'))) return opportunities
  if (has('company account') && some('lead owner', 'lead status', 'lead source')) return leads
  if (has('leadsource', 'company', 'isconverted')) return leads
  if (some('first name', 'firstname') && some('contact owner', 'mailing city', 'mailingcity', 'accountid'))
    return has('record id') ? undefined : contacts
  const named = some('account name') && some('account owner', '18 digit account id')
  if (named || has('name', 'billingcity')) return accounts
  return undefined
}

/** Report exports (labels as headers) and Data Loader exports (API names). */
export const salesforce: CrmSystem = {
  name: 'Salesforce',
  presets: [opportunities, channel, leads, accounts, partnerAccounts, contacts],
  recognise,
}
