/**
 * Other names of well-known companies that no likeness of letters tells: stock tickers, brands, former names.
 * Knowledge, not likeness: common knowledge of some ninety large companies as of 2026, by no means all. A firm that
 * a workspace knows by other names has several values in its name field.
 */
const GROUPS = `
alphabet|google|googl|goog
meta platforms|meta|facebook|fb
apple|aapl
microsoft|msft
amazon com|amazon|amzn|amazon web services|aws
nvidia|nvda
tesla|tsla|tesla motors
broadcom|avgo
oracle|orcl
salesforce|crm|salesforce com
adobe|adbe|adobe systems
intel|intc
international business machines|ibm|big blue
cisco systems|cisco|csco
hewlett packard enterprise|hpe
hp|hpq|hewlett packard
dell technologies|dell
advanced micro devices|amd
qualcomm|qcom
texas instruments|ti|txn
netflix|nflx
paypal|pypl
block|square
x|twitter|twtr
visa|v
mastercard|ma
american express|amex|axp
jpmorgan chase|jpmorgan|jpm|chase
bank of america|bofa|bac
citigroup|citi|citibank
wells fargo|wfc
goldman sachs|goldman|gs
morgan stanley|ms
berkshire hathaway|brk b|brk a|brkb|brka
johnson johnson|jnj|j j
procter gamble|pg|p g
coca cola|coke|ko
pepsico|pepsi|pep
walmart|wmt|wal mart
exxon mobil|exxon|xom|esso
chevron|cvx
home depot|hd
mcdonalds|mcd
walt disney|disney|dis
nike|nke
pfizer|pfe
merck sharp dohme|msd
abbvie|abbv
eli lilly|lilly|lly
unitedhealth|unh
costco wholesale|costco|cost
kimberly clark|kmb
boeing|ba
general electric|ge
general motors|gm
ford motor|ford
caterpillar|cat
honeywell international|honeywell|hon
lockheed martin|lmt
raytheon technologies|rtx|raytheon
united parcel service|ups
fedex|fdx|federal express
verizon communications|verizon|vz
att|at t|t
t mobile us|t mobile|tmus
minnesota mining manufacturing|3m|mmm
accenture|acn|andersen consulting
pricewaterhousecoopers|pwc
ernst young|ey
kpmg
bayerische motoren werke|bmw
volkswagen|vw
mercedes benz|daimler|daimler benz
badische anilin soda fabrik|basf
siemens|sie
sap|systeme anwendungen produkte
deutsche telekom|telekom|t systems
allgemeine elektricitats gesellschaft|aeg
louis vuitton moet hennessy|lvmh|mc
totalenergies|total|tte
royal dutch shell|shell|shel
british petroleum|bp
hongkong shanghai banking|hsbc
glaxosmithkline|gsk
unilever|ul
nestle|nsrgy
novartis|nvs
roche|hoffmann la roche
abb|asea brown boveri
ikea|ingka
hennes mauritz|h m|hm
alibaba|baba
tencent|tcehy
toyota motor|toyota|tm
sony|sony group
nippon telegraph telephone|ntt
taiwan semiconductor manufacturing|tsmc|tsm
hon hai precision industry|foxconn
`

/** Normal names, letters only, to the number of the group of names they belong to. */
const GROUP_BY_NAME: ReadonlyMap<string, number> = new Map(
  GROUPS.trim()
    .split('\n')
    .flatMap((line, group) => line.split('|').map((name): [string, number] => [compact(name), group])),
)

function compact(name: string): string {
  return name.replaceAll(' ', '')
}

/** The number of the well-known company a compact name (letters only, no legal form) belongs to. */
export const wellKnownGroup = (compactName: string): number | undefined => GROUP_BY_NAME.get(compactName)
