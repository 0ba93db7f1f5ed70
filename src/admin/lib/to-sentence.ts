/** What a timeline says, by the name of its words, with the facts in it. */
export type Sentence = { name: string; facts: Record<string, string> }

// As the store writes them into its log, in English.
const SENTENCES: [name: string, pattern: RegExp][] = [
  ["orderSeen", /^Mirakl has the order, in state (?<state>\w+)\.$/],
  [
    "orderMoved",
    /^Mirakl moved the order from (?<from>\w+) to (?<state>\w+)\.$/,
  ],
  [
    "importedShort",
    /^Imported as \S+, with too little stock of (?<skus>.+)\.$/,
  ],
  ["imported", /^Imported as \S+\.$/],
  ["followed", /^Followed Mirakl: (?<changes>.+)\.$/],
  ["toLookAt", /^A person should look at what Mirakl changed\.$/],
  ["notImported", /^Not imported: (?<why>.+)$/s],
  ["held", /^Held: (?<why>.+)$/s],
  ["answered", /^The order was (?<deed>\w+(?: in part)?) on Mirakl\.$/],
  ["notAnswered", /^The order was not .+? on Mirakl: (?<why>.+)$/s],
  [
    "answerUnknown",
    /^Nobody knows yet whether the order was (?<deed>\w+(?: in part)?) on Mirakl: (?<why>.+)$/s,
  ],
  ["parcelTold", /^Parcel \S+ was told to Mirakl\.$/],
  ["parcelKnown", /^Parcel \S+ was known to Mirakl\.$/],
  ["parcelHeld", /^Parcel \S+ is held: (?<why>.+)$/s],
  ["parcelFailed", /^Parcel \S+ was not told to Mirakl: (?<why>.+)$/s],
  ["trackingTold", /^The edited tracking of parcel \S+ was told to Mirakl\.$/],
  ["trackingHeld", /^The edited tracking of parcel \S+ is held: (?<why>.+)$/s],
  [
    "trackingFailed",
    /^The edited tracking of parcel \S+ was not told to Mirakl: (?<why>.+)$/s,
  ],
  ["linkedByHand", /^Linked to \S+ by hand\.$/],
  ["unlinkedByHand", /^Unlinked by hand\.$/],
  ["linkedByItself", /^Linked to the variant with its SKU or barcode\.$/],
  [
    "quantityTaken",
    /^Mirakl took the quantity (?<quantity>\d+); it was (?<before>\d+)\.$/,
  ],
  ["quantityRefused", /^Mirakl refused the quantity: (?<why>.+)$/s],
  [
    "drifted",
    /^Mirakl sells (?<there>\d+), the store has (?<here>\d+) \((?<cause>\w+)\)\.$/,
  ],
  ["oversold", /^Sold beyond what is there, (?<units>\d+) too many: .+$/],
  ["anonymized", /^The buyer was anonymized\.$/],
  ["personImported", /^A person had the order imported\.$/],
  ["personNamedCountry", /^A person named the order's country\.$/],
  [
    "personNamedVariant",
    /^A person named the variant of a SKU of the order\.$/,
  ],
  ["personSentDocument", /^A person sent a document\.$/],
  [
    "runEnded",
    /^(?<run>\w+) ended \((?<outcome>\w+)\): (?<processed>\d+) lines, (?<failed>\d+) failed, (?<held>\d+) held\.$/,
  ],
  ["callDone", /^(?<operation>[A-Z]+\d+\w*) succeeded \((?<status>\d+)\)\.$/],
]

/** @returns undefined for what has no words in other languages; it is shown as it is */
export function toSentence(message: string): Sentence | undefined {
  for (const [name, pattern] of SENTENCES) {
    const match = pattern.exec(message)
    if (match) {
      return { name, facts: { ...match.groups } }
    }
  }
  return undefined
}
