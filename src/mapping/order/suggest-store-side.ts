import { normalizeText } from "./normalize-text"
import { suggestCountry } from "./suggest-country"

/** A storefront of the marketplace (CH11). */
export type MiraklChannel = { code: string; label: string }

type Named = { id: string; name: string }

/** What orders of a channel can be put into. */
export type StoreSides = {
  sales_channels: Named[]
  /** Countries as ISO 3166-1 alpha-2, lower case. */
  regions: (Named & { countries: string[] })[]
}

/** A sales channel and a region that look meant for a Mirakl channel; null is the instance's. */
export type SuggestedStoreSide = {
  channel_code: string
  sales_channel_id: string | null
  region_id: string | null
}

/**
 * The sales channel and the region that look meant for each channel: by name,
 * the region first by the country that the channel is named after.
 *
 * @param usual the instance's own, which need no mapping
 */
export function suggestStoreSides(
  channels: MiraklChannel[],
  { sales_channels, regions }: StoreSides,
  usual: { sales_channel_id: string | null; region_id: string | null }
): SuggestedStoreSide[] {
  return channels.map((channel) => ({
    channel_code: channel.code,
    sales_channel_id: unless(
      usual.sales_channel_id,
      onlyAlike(channel, sales_channels)
    ),
    region_id: unless(
      usual.region_id,
      regionOf(channel, regions) ?? onlyAlike(channel, regions)
    ),
  }))
}

function unless(usual: string | null, found: Named | undefined): string | null {
  return found && found.id !== usual ? found.id : null
}

function regionOf(
  { code, label }: MiraklChannel,
  regions: StoreSides["regions"]
): Named | undefined {
  const country = suggestCountry(label) ?? suggestCountry(code)
  return regions.find(({ countries }) => countries.includes(country ?? ""))
}

/** The one whose name has all words of the channel's label, or its code as a word. */
function onlyAlike(
  { code, label }: MiraklChannel,
  named: Named[]
): Named | undefined {
  for (const text of [label, code]) {
    const words = wordsOf(text)
    const alike = named.filter(({ name }) => {
      const own = wordsOf(name)
      return words.length > 0 && words.every((word) => own.includes(word))
    })
    if (alike.length === 1) {
      return alike[0]
    }
  }
  return undefined
}

function wordsOf(text: string): string[] {
  return normalizeText(text).split(" ").filter(Boolean)
}
