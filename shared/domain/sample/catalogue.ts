import type { PartnerType } from '../partner/schema.ts'
import type { Product } from '../product/schema.ts'
import type { SamplePlan } from './options.ts'

/** Product, family, list price in whole euros. Names are made up. */
const PRODUCTS: readonly (readonly [string, string, number])[] = [
  ['Meridian Core', 'Platform', 4_800],
  ['Meridian Core Enterprise', 'Platform', 14_500],
  ['Meridian Edge', 'Platform', 2_200],
  ['Lantern Analytics', 'Analytics', 3_600],
  ['Lantern Forecast', 'Analytics', 1_900],
  ['Bastion Backup', 'Security', 950],
  ['Bastion Identity', 'Security', 1_450],
  ['Bastion Monitor', 'Security', 620],
  ['Ferry Connectors', 'Integration', 780],
  ['Ferry Hub', 'Integration', 2_900],
  ['Harbour Support Plus', 'Services', 350],
  ['Harbour Onboarding', 'Services', 1_200],
]

export const makeProducts = ({ newId, stamps }: SamplePlan): Product[] =>
  PRODUCTS.map(([name, family, euros], index) => ({
    id: newId('product'),
    name,
    family,
    listPrice: { minor: euros * 100, currency: 'EUR' },
    externalKey: `SKU-${String(index + 1).padStart(3, '0')}`,
    ...stamps,
  }))

export const INDUSTRIES = [
  'Manufacturing',
  'Retail',
  'Healthcare',
  'Public sector',
  'Financial services',
  'Logistics',
  'Energy',
  'Hospitality',
  'Education',
  'Media',
]

export const CAPABILITIES: Readonly<Record<PartnerType, readonly string[]>> = {
  technology: ['Product integration', 'API development', 'Joint engineering', 'Marketplace listing'],
  reseller: ['Licence sales', 'Quoting and renewals', 'Presales', 'Public tenders'],
  msp: ['Managed services', '24/7 monitoring', 'Backup operations', 'Service desk'],
  si: ['Implementation', 'Data migration', 'Solution architecture', 'Change management'],
  referral: ['Introductions', 'Industry network'],
  distributor: ['Logistics', 'Credit terms', 'Partner recruitment', 'Training centre'],
  consultant: ['Advisory', 'Process design', 'Vendor selection', 'Audits'],
  service: ['Training', 'Support', 'Field service', 'Documentation'],
}

/** Invented rivals. */
export const COMPETITORS = ['Corvane', 'Lumetrix', 'Oakrise', 'Pendulate', 'Sablework', 'Tessaro']

export const SYSTEMS = [
  'Cloud CRM',
  'PSA',
  'RMM',
  'Ticketing',
  'ERP',
  'E-signature',
  'Data warehouse',
  'Marketing automation',
]

export const TITLES = [
  'Managing Director',
  'Head of Partnerships',
  'Sales Director',
  'Alliance Manager',
  'Presales Engineer',
  'Head of Delivery',
  'Marketing Manager',
  'Chief Technology Officer',
]
