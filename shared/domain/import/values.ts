import { words } from '../../lib/text.ts'
import type { ImportKind } from './preset.ts'

/** Words other systems use → our value, per `kind.field`. What is not here is asked, never guessed. */
const STAGES = {
  prospecting:
    'prospecting,prospect,new,lead,identified,discovery,open,qualification pending,interessent,prospection,prospeccion',
  qualified:
    'qualified,qualification,engaging,engaged,needs analysis,appointment scheduled,qualified to buy,qualifiziert,qualifie,cualificado,calificado',
  proposal:
    'proposal,proposal price quote,quote,quoted,proposal made,presentation scheduled,angebot,offre,propuesta,value proposition,id decision makers,perception analysis',
  negotiation:
    'negotiation,negotiation review,negotiations started,contract sent,decision maker bought in,verhandlung,negociation,negociacion',
  won: 'won,closed won,closedwon,close won,gewonnen,abgeschlossen gewonnen,gagne,ganado,ganada',
  lost: 'lost,closed lost,closedlost,close lost,verloren,abgeschlossen verloren,perdu,perdido,perdida',
}

const TYPES = {
  technology:
    'technology,technology isv,isv,independent software vendor,technology partner,technologie,software vendor',
  reseller:
    'reseller,value added reseller,var,dealer,retailer,specialty bike shop,handler,fachhandler,revendeur,revendedor,direct market reseller,dmr,wiederverkaufer',
  msp: 'msp,managed service provider,managed services provider,managed services,mssp',
  si: 'si,system integrator,systems integrator,gsi,global system integrator,systemhaus,systemintegrator,integrateur,integrador',
  referral: 'referral,referral partner,referrer,affiliate,finder,empfehlungspartner,apporteur d affaires',
  distributor:
    'distributor,distribution,warehouse,ware house,wholesaler,wholesale,distributeur,distribuidor,grosshandler,grossist,vad',
  consultant:
    'consultant,consulting,consultancy,advisor,consulting partner,berater,beratung,conseil,consultor',
  service:
    'service,services,service partner,services partner,implementation partner,implementation,dienstleister,prestataire',
}

const STATUSES = {
  candidate: 'candidate,prospect,prospective,lead,applicant,kandidat,candidat,candidato',
  onboarding: 'onboarding,in onboarding,new,pending,signed',
  active: 'active,aktiv,actif,activo,current,enabled,live,yes,true,1',
  paused: 'paused,on hold,inactive,inaktiv,inactif,inactivo,dormant,suspended',
  ended: 'ended,terminated,closed,former,ended partnership,beendet,gekundigt,termine,terminado',
}

const ROLES = {
  sourced: 'sourced,source,originated,partner sourced,resale,resell',
  influenced: 'influenced,influence,co sell,cosell,assist,assisted,partner influenced',
  delivered: 'delivered,delivery,implementation,implemented,services,service',
}

const MOTIONS = {
  coSell:
    'co sell,cosell,co selling,co sale,joint sale,joint sell,joint selling,jointly sold,gemeinsamer verkauf,co vente',
  coMarket: 'co market,comarket,co marketing,comarketing,joint marketing,gemeinsames marketing',
  referral:
    'referral,referred,refer,referral fee,lead referral,empfehlung,vermittlung,recommandation,recomendacion',
  resale: 'resale,resell,reselling,re sale,sell through,sell via,wiederverkauf,revente,reventa',
  services:
    'services,service,professional services,managed services,implementation,delivery,dienstleistung,dienstleistungen,services professionnels,servicios',
}

const DEAL_STATUSES = {
  open: 'open,offen,ouvert,abierto,in progress,active',
  won: STAGES.won,
  lost: STAGES.lost,
}

type Vocabulary = ReadonlyMap<string, string>

const vocabulary = (lists: Readonly<Record<string, string>>): Vocabulary =>
  new Map(
    Object.entries(lists).flatMap(([value, text]) => [
      [words(value), value] as const,
      ...text.split(',').map(word => [word.trim(), value] as const),
    ]),
  )

const VOCABULARIES: Readonly<Record<string, Vocabulary>> = {
  'partners.types': vocabulary(TYPES),
  'partners.status': vocabulary(STATUSES),
  'deals.stage': vocabulary(STAGES),
  'deals.status': vocabulary(DEAL_STATUSES),
  'deals.role': vocabulary(ROLES),
  'revenue.role': vocabulary(ROLES),
  'deals.motion': vocabulary(MOTIONS),
  'revenue.motion': vocabulary(MOTIONS),
}

/** Enum values and the file's words for them, set by hand: they win over the built-in ones. */
export type WordsByHand = Readonly<Record<string, string>>

/**
 * What a word of the file stands for. `''`: a person said to leave it empty; undefined: nobody knows.
 * Longer stage names such as `Closed - Won` fold to the same word.
 */
export function enumValue(
  kind: ImportKind,
  field: string,
  word: string,
  byHand: WordsByHand = {},
): string | undefined {
  const folded = words(word)
  if (Object.hasOwn(byHand, word)) return byHand[word]
  for (const [hand, value] of Object.entries(byHand)) if (words(hand) === folded) return value
  return VOCABULARIES[`${kind}.${field}`]?.get(folded)
}

/** The words of a cell that may hold several; the whole cell when it is one known word. */
export function wordsOfCell(kind: ImportKind, field: string, text: string, byHand?: WordsByHand): string[] {
  if (field !== 'types' || enumValue(kind, field, text, byHand) !== undefined) return [text]
  return text
    .split(/[,;|/]/)
    .map(word => word.trim())
    .filter(word => word !== '')
}
