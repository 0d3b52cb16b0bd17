import { type NameSet, words } from './nameSet.ts'

export const french: NameSet = {
  language: 'fr',
  stems: words(
    'Aubépine Clairvallon Forêt-Bleue Étoile-du-Nord Grand-Héron Ruisseau-Doré Chêne-Levé Œillet-Blanc Hirondelle Vallée-Haute',
  ),
  trades: words('Informatique Réseaux Conseil Numérique Données Intégration'),
  goods: words('Boulangerie Transports Aéronautique Pépinières Édition Hôtellerie'),
  forms: ['{stem} {trade} SARL', '{stem} {trade} SAS', '{stem} {trade} SA'],
  person: '{given} {family}',
  given: words('Éloïse Geneviève François Anaïs Théo Hélène Benoît Maëlle Cédric Zoé'),
  family: words(
    'Clairvaux Aubépin Desruisseaux Hirondelle Grandchêne Lebœuf-Garnier Montégut Vauclère Rosalbe Pélissard',
  ),
}

export const spanish: NameSet = {
  language: 'es',
  stems: words(
    'Sierraluz Cigüeñal Peñalba Ribera_Verde Almendro Golondrina Marazul Viñaclara Torrealta Nogalera',
  ),
  trades: words('Sistemas Redes Consultoría Informática Soluciones Datos'),
  goods: words('Alimentación Transportes Cerámica Hoteles Farmacéutica Construcción'),
  forms: ['{stem} {trade} S.L.', '{stem} {trade} S.A.'],
  person: '{given} {family}',
  given: words('Íñigo Begoña Álvaro Concepción Joaquín Inés Raúl Macarena Núria Andrés'),
  family: words(
    'Peñalver_Robledo Cigüeña_Ortiz Almendros_Vega Riberalta Nogueiral Golondrino_Paz Viñambre Torreblanca_Gil',
  ),
}

export const italian: NameSet = {
  language: 'it',
  stems: words(
    'Collesereno Biancospino Rondinella Acquachiara Melograno Ventolana Civettina Solevivo Laghetto_Alto Perlarossa',
  ),
  trades: words('Sistemi Reti Consulenza Informatica Soluzioni Dati'),
  goods: words('Alimentari Trasporti Ceramiche Meccanica Editoria Alberghi'),
  forms: ['{stem} {trade} S.r.l.', '{stem} {trade} S.p.A.'],
  person: '{given} {family}',
  given: words('Niccolò Chiara Matteo Ginevra Aurelio Benedetta Cosimo Fiammetta'),
  family: words('Biancolana Rondinari Melogranati Acquaviva_Serra Ventoruzzo Perlasco Civettoni Collalto'),
}

export const portuguese: NameSet = {
  language: 'pt-BR',
  stems: words(
    'Ipê-Amarelo Maré_Mansa Coração_do_Vale Andorinha Açaí_Dourado Serra_Azul Pitangueira Lua_Cheia',
  ),
  trades: words('Sistemas Redes Consultoria Tecnologia Soluções Informática'),
  goods: words('Alimentos Logística Calçados Energia Saúde Construções'),
  forms: ['{stem} {trade} Ltda.', '{stem} {trade} S.A.'],
  person: '{given} {family}',
  given: words('João Conceição Antônio Inês Luís Márcia Sebastião Flávia'),
  family: words('Andorinhas Pitanga_Reis Serrazul Ipê_Moraes Valeirão Maresias_Lobão Luanova Açucena'),
}
