import { suggestCarrier } from "../suggest-carrier"

const carrier = (code: string, label: string) => ({
  code,
  label,
  tracking_url: null,
})
const carriers = [
  carrier("UPS", "UPS"),
  carrier("chrono", "Chronopost"),
  carrier("LP-COLIS", "La Poste – Colissimo"),
]

describe("suggestCarrier", () => {
  it.each([
    ["Chronopost Express", "chrono"],
    ["COLISSIMO", "LP-COLIS"],
    ["ups standard", "UPS"],
    ["Bike courier", null],
    ["", null],
    [null, null],
  ])("suggests for %s: %s", (name, expected) => {
    expect(suggestCarrier(name, carriers)?.code ?? null).toBe(expected)
  })
})
