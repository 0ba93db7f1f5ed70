import {
  matchCarrierMapping,
  type CarrierMapping,
} from "../match-carrier-mapping"

const mapping = (
  carrier_code: string,
  rank: number,
  shipping_option_id: string | null = null,
  provider_id: string | null = null
): CarrierMapping => ({
  carrier_code,
  rank,
  shipping_option_id,
  provider_id,
  carrier_name: null,
  tracking_url: null,
})
const shipped = { shipping_option_id: "so_1", provider_id: "fp_1" }

describe("matchCarrierMapping", () => {
  it.each([
    ["nothing", [], null],
    [
      "nothing of others",
      [mapping("X", 0, "so_2"), mapping("Y", 1, null, "fp_2")],
      null,
    ],
    ["the default", [mapping("D", 0), mapping("X", 1, "so_2")], "D"],
    [
      "the provider before the default",
      [mapping("D", 0), mapping("P", 1, null, "fp_1")],
      "P",
    ],
    [
      "the option before the provider",
      [mapping("P", 0, null, "fp_1"), mapping("O", 1, "so_1")],
      "O",
    ],
    [
      "the first by rank",
      [mapping("B", 2, "so_1"), mapping("A", 1, "so_1")],
      "A",
    ],
    [
      "both where both are named",
      [mapping("X", 0, "so_1", "fp_2"), mapping("A", 1, "so_1", "fp_1")],
      "A",
    ],
  ])("finds %s", (_, mappings, expected) => {
    expect(matchCarrierMapping(mappings, shipped)?.carrier_code ?? null).toBe(
      expected
    )
  })
})
