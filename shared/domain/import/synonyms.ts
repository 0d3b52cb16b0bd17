import type { ImportKind } from './preset.ts'

/** Header words per field: English, then German, French and Spanish basics. Written as `words()` folds them. */
type Words = Readonly<Record<string, readonly string[]>>

const list = (text: string): readonly string[] => text.split(',').map(word => word.trim())

const key =
  'external key,external id,record id,id,key,crm id,system id,pipedrive system id,schlussel,cle,clave'
const currency = 'currency,currency code,iso currency,ccy,wahrung,devise,moneda,divisa'
const country =
  'country,country region,country code,nation,land,pays,pais,office location,location,billing country'
const city = 'city,town,ort,stadt,ville,ciudad,billing city'
const domains =
  'domain,domains,website,web site,website url,web,url,homepage,company domain name,webseite,site web,sitio web,internet'
const phone =
  'phone,telephone,phone number,mobile,tel,telefon,telefonnummer,telephone number,telefono,person phone'
const notes =
  'note,notes,comment,comments,description,remarks,notizen,bemerkung,kommentar,remarque,commentaire,notas'
const industry = 'industry,industries,sector,vertical,branche,industrie,secteur,industria,primary industry'
const partnerKey =
  'partner key,partner id,partner number,partner no,reseller key,reseller id,reseller number,distributor id,channel partner id,partnernummer,handlernummer,partner code,reseller code'
const partnerName =
  'partner,partner name,reseller,reseller name,channel partner,distributor,indirect account,partner account,handler,vertriebspartner,partenaire,revendeur,socio,distribuidor'
const customerKey =
  'customer key,customer id,customer number,customer no,account id,account key,account number,company id,kundennummer,kunden nr,associated company ids,account external id c,numero client'
const customerName =
  'customer,customer name,account,account name,company,company name,end customer,client,client name,organization,organization name,organisation,kunde,kundenname,firma,cliente,entreprise,deal organization'
const productKey =
  'product key,product id,product code,product number,sku,item number,part number,article number,artikelnummer,produktnummer,reference produit'
const productName =
  'product,product name,item,products,article,produkt,artikel,produit,producto,products c,solution'
const seller =
  'seller,sales rep,sales person,salesperson,sales agent,employee,employee key,employee id,rep,rep id,account executive,verkaufer,mitarbeiter,vendeur,vendedor'
const owner =
  'owner,account owner,account manager,partner manager,channel manager,cam,company owner,verantwortlich,betreuer,responsable'
const role = 'role,partner role,attribution,rolle'
const motion =
  'motion,sales motion,selling motion,partner motion,go to market,go to market motion,gtm motion,route to market,sales route,engagement model,vertriebsweg,vertriebsmodell,canal de vente,via de venta'

const monthWords = [
  'm01,m1,jan,january,januar,janvier,enero',
  'm02,m2,feb,february,februar,fevrier,febrero',
  'm03,m3,mar,march,marz,mrz,mars,marzo',
  'm04,m4,apr,april,avril,abril',
  'm05,m5,may,mai,mayo',
  'm06,m6,jun,june,juni,juin,junio',
  'm07,m7,jul,july,juli,juillet,julio',
  'm08,m8,aug,august,aout,agosto',
  'm09,m9,sep,sept,september,septembre,septiembre',
  'm10,oct,october,okt,oktober,octobre,octubre',
  'm11,nov,november,novembre,noviembre',
  'm12,dec,december,dez,dezember,decembre,diciembre',
]

const wide: Words = {
  ...Object.fromEntries(monthWords.map((text, i) => [`m${String(i + 1).padStart(2, '0')}`, list(text)])),
  ...Object.fromEntries([1, 2, 3, 4].map(n => [`q${n}`, list(`q${n},quarter ${n},qtr ${n},qtr${n},t${n}`)])),
}

export const SYNONYMS: Readonly<Record<ImportKind, Words>> = {
  partners: {
    externalKey: list(`${key},${partnerKey},account id,account number,company id`),
    name: list(
      `name,company name,company,account name,organization name,organization,organisation,legal name,firma,firmenname,unternehmen,nom,nombre,empresa,societe,${partnerName}`,
    ),
    types: list(
      'type,types,partner type,business type,category,partner category,account type,partnertyp,typ,partnerart,type de partenaire,tipo,tipo de socio',
    ),
    tier: list('tier,level,partner level,partner tier,program level,status level,stufe,niveau,nivel'),
    status: list('status,partner status,state of partner,lifecycle,estado,statut,active status'),
    regions: list(
      'region,regions,territory,territories,sales territory,area,state,state province,state province name,province,gebiet,bundesland,vertriebsgebiet,region de vente,zona',
    ),
    country: list(country),
    city: list(city),
    industries: list(industry),
    domains: list(domains),
    capabilities: list(
      'capabilities,capability,competencies,competences,specialization,specializations,specialisation,skills,proficiencies,kompetenzen,habilidades',
    ),
    competitors: list('competitors,competitor,competing lines,wettbewerber,concurrents,competidores'),
    stack: list('stack,systems,technology,technologies,crm,psa,tools,systeme'),
    owner: list(owner),
    phone: list(phone),
    notes: list(notes),
  },
  contacts: {
    externalKey: list(`${key},contact id,contact key,do not modify contact`),
    name: list(
      'name,full name,contact,contact name,person,person name,ansprechpartner,kontakt,nom complet,nombre completo',
    ),
    firstName: list('first name,firstname,given name,forename,vorname,prenom,person first name'),
    lastName: list(
      'last name,lastname,surname,family name,nachname,nom de famille,apellido,apellidos,person last name',
    ),
    partnerKey: list(partnerKey),
    partnerName: list(partnerName),
    customerKey: list(customerKey),
    customerName: list(customerName),
    title: list('title,job title,position,function,role,funktion,fonction,cargo,titel'),
    email: list(
      'email,e mail,email address,mail,e mail adresse,courriel,correo,correo electronico,person email work',
    ),
    phone: list(phone),
    language: list('language,sprache,langue,idioma,preferred language'),
    notes: list(notes),
  },
  customers: {
    externalKey: list(`${key},${customerKey},do not modify account`),
    name: list(`name,legal name,firmenname,unternehmen,nom,nombre,empresa,societe,${customerName}`),
    industry: list(industry),
    segment: list('segment,customer segment,organization customer segment,size class,marktsegment,segmento'),
    country: list(country),
    city: list(city),
    domains: list(domains),
    parentName: list(
      'parent,parent company,parent account,subsidiary of,mutter,muttergesellschaft,maison mere,matriz',
    ),
    employees: list(
      'employees,number of employees,headcount,staff,mitarbeiter,mitarbeiterzahl,effectif,empleados',
    ),
    annualRevenue: list(
      'revenue,annual revenue,turnover,umsatz,jahresumsatz,chiffre d affaires,ingresos,facturacion',
    ),
    annualRevenueMillions: list(
      'revenue m,revenue millions,revenue in millions,annual revenue in millions,annual revenue m,revenue usd m,umsatz mio,umsatz in mio',
    ),
    currency: list(currency),
    foundedYear: list(
      'founded,year founded,year established,founding year,established,grundungsjahr,annee de creation,fundacion',
    ),
    notes: list(notes),
  },
  products: {
    externalKey: list(`${key},${productKey}`),
    name: list(`name,${productName}`),
    family: list(
      'family,product family,series,category,product category,product line,line,subcategory,produktgruppe,warengruppe,famille,familia,gamme',
    ),
    listPrice: list(
      'list price,price,sales price,unit price,msrp,product price,listenpreis,preis,prix,precio',
    ),
    currency: list(`${currency},product currency`),
  },
  deals: {
    externalKey: list(
      `${key},opportunity id,deal id,opportunity number,deal number,external id c,deal pipedrive system id,do not modify opportunity,registration id,auftragsnummer`,
    ),
    name: list(
      'name,deal name,opportunity name,deal title,title,opportunity,deal,project,projekt,affaire,oportunidad,geschaft',
    ),
    customerKey: list(customerKey),
    customerName: list(customerName),
    productKey: list(productKey),
    productName: list(`${productName},sales model name`),
    stage: list(
      'stage,deal stage,sales stage,opportunity stage,stage name,stagename,pipeline stage,deal stage pipeline,phase,verkaufsphase,etape,etapa',
    ),
    status: list('status,deal status,opportunity status,state,outcome,statut,estado'),
    amount: list(
      'amount,deal amount,value,deal value,close value,total amount,total,estimated total price,tcv,acv,betrag,wert,auftragswert,montant,importe,valor,umsatz',
    ),
    currency: list(`${currency},deal currency,deal currency of value,amount currency,total amount currency`),
    openedOn: list(
      'opened,opened on,open date,created,created date,create date,created on,createddate,creation date,engage date,start date,registered on,erstellt,erstellt am,date de creation,fecha de creacion,deal creation date',
    ),
    closeOn: list(
      'close,closed,close date,closedate,closed on,expected close,expected close date,closing date,abschlussdatum,abschluss,date de cloture,fecha de cierre,deal expected close date,deal closed on',
    ),
    partnerKey: list(partnerKey),
    partnerName: list(partnerName),
    role: list(role),
    motion: list(motion),
    owner: list(`${seller},owner,deal owner,opportunity owner,account owner,verantwortlich,responsable`),
    notes: list(`${notes},next steps,opportunity next steps`),
  },
  leads: {
    externalKey: list(
      `lead number,lead id,lead key,prospect id,enquiry id,inquiry id,leadnummer,lead nr,${key},do not modify lead`,
    ),
    company: list(
      'company,company name,company account,account,account name,organization,organization name,lead organization,firma,unternehmen,entreprise,societe,empresa',
    ),
    contactName: list(
      'contact,contact name,contact person,lead contact person,full name,lead name,name,person,ansprechpartner,kontakt,nom complet,nombre completo',
    ),
    firstName: list('first name,firstname,given name,vorname,prenom'),
    lastName: list('last name,lastname,surname,family name,nachname,nom de famille,apellido,apellidos'),
    contactEmail: list(
      'email,e mail,email address,contact email,mail,e mail adresse,courriel,correo,correo electronico',
    ),
    contactPhone: list(`${phone},business phone,contact phone,mobile phone`),
    domain: list(domains),
    source: list(
      'lead source,source,original source,campaign,channel,origin,lead origin,lead channel,how did you hear about us,quelle,herkunft,source du prospect,origen,fuente',
    ),
    receivedOn: list(
      'received,received on,date received,created,created date,create date,created on,creation date,lead creation date,lead created,date,enquiry date,eingang,eingangsdatum,erstellt am,date de creation,fecha de creacion',
    ),
    territory: list('territory,sales territory,region,area,gebiet,vertriebsgebiet,zona'),
    country: list(country),
    city: list(city),
    industry: list(industry),
    employees: list(
      'employees,number of employees,no of employees,headcount,company size,mitarbeiter,mitarbeiterzahl,effectif,empleados',
    ),
    productKey: list(productKey),
    productName: list(`product interest,${productName}`),
    amount: list(
      'amount,value,lead value,expected revenue,estimated value,est value,budget,betrag,wert,montant,importe,valor',
    ),
    currency: list(`${currency},lead currency`),
    visits: list(
      'total visits,totalvisits,visits,website visits,number of visits,sessions,number of sessions',
    ),
    partnerKey: list(`referring partner id,${partnerKey}`),
    partnerName: list(`referred by,referring partner,referral partner,${partnerName}`),
    notes: list(`${notes},topic`),
  },
  revenue: {
    externalKey: list(
      `${key},line id,line key,transaction id,invoice line,invoice line id,order line id,entry id,belegposition`,
    ),
    date: list(
      'date,order date,invoice date,transaction date,booking date,posting date,sale date,sales date,datum,rechnungsdatum,bestelldatum,belegdatum,auftragsdatum,date de facture,date de commande,fecha,fecha de factura',
    ),
    amount: list(
      'amount,sales amount,revenue,net amount,total,line total,net revenue,sales,value,turnover,betrag,umsatz,nettobetrag,nettoumsatz,montant,montant ht,importe,ingresos,venta',
    ),
    currency: list(`${currency},amount currency`),
    partnerKey: list(partnerKey),
    partnerName: list(partnerName),
    customerKey: list(customerKey),
    customerName: list(customerName),
    productKey: list(productKey),
    productName: list(productName),
    dealKey: list('deal id,deal key,opportunity id,opportunity key,deal'),
    role: list(role),
    motion: list(motion),
    quantity: list('quantity,qty,order quantity,units,menge,anzahl,stuck,quantite,cantidad'),
    orderNumber: list(
      'order number,order no,sales order number,sales order,order,order id,invoice number,invoice no,invoice,po number,bestellnummer,auftragsnummer,rechnungsnummer,numero de commande,numero de facture,numero de pedido,factura',
    ),
    sellerKey: list(`${seller},owner`),
  },
  targets: {
    externalKey: list(`${key},target id`),
    partnerKey: list(partnerKey),
    partnerName: list(partnerName),
    sellerKey: list(`${seller},owner,quota owner`),
    from: list('from,start,start date,valid from,period start,von,beginn,du,desde'),
    to: list('to,end,end date,valid to,valid until,period end,bis,ende,au,hasta'),
    year: list('year,fiscal year,calendar year,fy,jahr,annee,ano,ejercicio'),
    quarter: list('quarter,qtr,fiscal quarter,quartal,trimestre'),
    month: list('month,period,monat,mois,mes,periode'),
    amount: list(
      'amount,target,target amount,quota,goal,plan,budget,value,ziel,zielwert,vorgabe,soll,objectif,objetivo,cuota,meta',
    ),
    currency: list(currency),
    ...wide,
  },
}
