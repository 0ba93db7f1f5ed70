import { DEMO_FAMILIES, type DemoFamily } from "./demo-families"

/**
 * What a store needs in order to match an offer of the demo scenario:
 * - `plain`, `inactive` (not for sale on Mirakl) and `rejected` (Mirakl refuses
 *   its stock row): one variant with this SKU
 * - `kit`: one variant with this SKU, made of the listed components
 * - `unlinked`: no variant at all
 * - `ambiguous`: no variant with this very SKU, but two that differ from it in
 *   capitals only
 */
export type DemoKind =
  "plain" | "kit" | "unlinked" | "ambiguous" | "inactive" | "rejected"

export type DemoProduct = {
  sku: string
  /** Family of the product, e.g. "Casserole en inox". */
  family: string
  /** French title, with its option. */
  title: string
  titleDe: string
  /** Option label within the family, e.g. "20 cm". */
  option: string
  brand: string
  /** 13 digits in the range that is kept for internal use. */
  ean: string
  /** EUR, with French VAT (20 %). */
  price: number
  categoryCode: string
  logisticClass: string
  kind: DemoKind
  /** SKUs of `plain` products and how many of each; kits only. */
  components: { sku: string; quantity: number }[]
  /** The shops that offer it. */
  shopIds: number[]
}

export const FRENCH_SHOP_ID = 2001
export const GERMAN_SHOP_ID = 2002

const KINDS: Readonly<Record<string, DemoKind>> = {
  "MD-BOL-TER": "unlinked",
  "MD-PLAI-ANT": "unlinked",
  "MD-NIVE-120": "unlinked",
  "MD-POTS-20": "unlinked",
  "MD-VERR-CHA": "ambiguous",
  "MD-GANT-L": "ambiguous",
  "MD-SUSP-60": "inactive",
  "MD-PEIN-OR2": "rejected",
}

const KITS: Pick<
  DemoProduct,
  "sku" | "title" | "titleDe" | "price" | "components"
>[] = [
  {
    sku: "MD-KIT-TABLE",
    title: "Service de table, 4 bols et 4 verres",
    titleDe: "Tischset, 4 Schalen und 4 Gläser",
    price: 55.9,
    components: [
      { sku: "MD-BOL-BLC", quantity: 4 },
      { sku: "MD-VERR-EAU", quantity: 4 },
    ],
  },
  {
    sku: "MD-KIT-LIT",
    title: "Parure de lit, housse et deux taies",
    titleDe: "Bettwäscheset, Bezug und zwei Kissenbezüge",
    price: 149.0,
    components: [
      { sku: "MD-HOUS-240", quantity: 1 },
      { sku: "MD-TAIE-65B", quantity: 2 },
    ],
  },
  {
    sku: "MD-KIT-OUTILS",
    title: "Coffret premier outillage",
    titleDe: "Werkzeug-Starterset",
    price: 49.9,
    components: [
      { sku: "MD-MART-500", quantity: 1 },
      { sku: "MD-TOUR-PH2", quantity: 2 },
      { sku: "MD-METR-5", quantity: 1 },
    ],
  },
  {
    sku: "MD-KIT-AMPOULES",
    title: "Lot de 10 ampoules LED E27 60 W",
    titleDe: "10er-Pack LED-Lampen E27 60 W",
    price: 49.0,
    components: [{ sku: "MD-AMPO-60", quantity: 10 }],
  },
]

/** Every product of the demo scenario, in a fixed order. */
export function demoCatalogue(): DemoProduct[] {
  const products = DEMO_FAMILIES.flatMap(toProducts)
  const kits = KITS.map((kit) => ({
    family: kit.title,
    option: "Standard",
    brand: "Maison Démo",
    ean: "",
    categoryCode: "100",
    logisticClass: "L",
    kind: "kit" as const,
    shopIds: [FRENCH_SHOP_ID, GERMAN_SHOP_ID],
    ...kit,
  }))
  return [...products, ...kits].map((product, index) => ({
    ...product,
    ean: toEan(index + 1),
  }))
}

function toProducts(family: DemoFamily): DemoProduct[] {
  return family.options.map(([suffix, fr, de, price], index) => {
    const code = `MD-${family.code}-${suffix}`
    const kind = KINDS[code] ?? "plain"
    return {
      sku: kind === "ambiguous" ? capitalised(code) : code,
      family: family.fr,
      title: `${family.fr}, ${fr}`,
      titleDe: `${family.de}, ${de}`,
      option: fr,
      brand: family.brand,
      ean: "",
      price,
      categoryCode: family.categoryCode,
      logisticClass: family.logisticClass,
      kind,
      components: [],
      // The German shop sells the first two of each family.
      shopIds: index < 2 ? [FRENCH_SHOP_ID, GERMAN_SHOP_ID] : [FRENCH_SHOP_ID],
    }
  })
}

/** "MD-GANT-L" as "Md-Gant-L": neither all capitals nor all small. */
function capitalised(sku: string): string {
  return sku.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
}

/** GS1 keeps 200–299 for numbers that never leave a company. */
function toEan(n: number): string {
  const digits = `200${String(n).padStart(9, "0")}`
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0
  )
  return `${digits}${(10 - (sum % 10)) % 10}`
}
