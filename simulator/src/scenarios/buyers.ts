import type { OrderInput } from "../orders/order-input"
import { pickInteger, pickOne, type Random } from "../random"

type Country = {
  label: string
  iso: string
  locale: string
  civilities: string[]
  firstNames: string[]
  lastNames: string[]
  streets: string[]
  cities: [zip: string, city: string][]
  /** Numbers that regulators keep for fiction, or that cannot be dialled. */
  phone: (n: number) => string
}

const FRANCE: Country = {
  label: "France (métropolitaine)",
  iso: "FRA",
  locale: "fr_FR",
  civilities: ["Mme", "M."],
  firstNames: ["Camille", "Hugo", "Léa", "Louis", "Manon", "Théo", "Zoé"],
  lastNames: ["Exemple", "Martin-Démo", "Dubois-Test", "Lefèvre", "Moreau"],
  streets: ["rue des Lilas", "avenue du Parc", "place de l'Église"],
  cities: [
    ["75011", "Paris"],
    ["69003", "Lyon"],
    ["33000", "Bordeaux"],
    ["59800", "Lille"],
  ],
  phone: (n) => `+3319900${String(n).padStart(4, "0")}`,
}

const BELGIUM: Country = {
  label: "Belgique",
  iso: "BEL",
  locale: "fr_BE",
  civilities: ["Mme", "M."],
  firstNames: ["Emma", "Lucas", "Elise", "Jef", "Noor"],
  lastNames: ["Peeters", "Janssens-Demo", "Dupont", "Maes"],
  streets: ["rue de la Loi", "Kerkstraat", "avenue Louise"],
  cities: [
    ["1000", "Bruxelles"],
    ["4000", "Liège"],
    ["9000", "Gent"],
  ],
  phone: (n) => `+3200000${String(n).padStart(4, "0")}`,
}

const GERMANY: Country = {
  label: "Deutschland",
  iso: "DEU",
  locale: "de_DE",
  civilities: ["Frau", "Herr"],
  firstNames: ["Anna", "Jonas", "Lena", "Paul", "Greta"],
  lastNames: ["Mustermann", "Beispiel", "Schäfer", "Großmann"],
  streets: ["Lindenstraße", "Hauptstraße", "Am Stadtpark"],
  cities: [
    ["10115", "Berlin"],
    ["80331", "München"],
    ["50667", "Köln"],
  ],
  phone: (n) => `+4930230${String(n).padStart(5, "0")}`,
}

const AUSTRIA: Country = {
  ...GERMANY,
  label: "Österreich",
  iso: "AUT",
  locale: "de_AT",
  cities: [
    ["1010", "Wien"],
    ["8010", "Graz"],
  ],
  phone: (n) => `+43100000${String(n).padStart(4, "0")}`,
}

const BY_CHANNEL: Record<string, Country> = {
  FR: FRANCE,
  BE: BELGIUM,
  DE: GERMANY,
  AT: AUSTRIA,
}

/** A made-up customer of the channel's country, with both addresses. */
export function createBuyer(
  random: Random,
  channelCode: string
): Pick<OrderInput, "customer" | "billing_address" | "shipping_address"> {
  const country = BY_CHANNEL[channelCode] ?? FRANCE
  const civility = pickOne(random, country.civilities)
  const firstname = pickOne(random, country.firstNames)
  const lastname = pickOne(random, country.lastNames)
  const [zip, city] = pickOne(random, country.cities)
  const address = {
    civility,
    firstname,
    lastname,
    company: null,
    street_1: `${pickInteger(random, 1, 99)} ${pickOne(random, country.streets)}`,
    street_2: null,
    zip_code: zip,
    city,
    state: null,
    country: country.label,
    country_iso_code: country.iso,
    phone: country.phone(pickInteger(random, 0, 9999)),
  }
  return {
    customer: {
      customer_id: `C-${country.iso}-${pickInteger(random, 10000, 99999)}`,
      civility,
      firstname,
      lastname,
      locale: country.locale,
    },
    billing_address: address,
    shipping_address: { ...address },
  }
}
