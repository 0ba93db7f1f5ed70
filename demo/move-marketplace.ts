import pg from "pg"

/**
 * Lets the shops of an earlier start find the marketplace where it is now: its
 * old port may be taken. A real marketplace never moves, and the plugin refuses
 * it, because its address is half of a shop's identity.
 *
 * @param url where the marketplace listens
 */
export async function moveMarketplace(
  databaseUrl: string,
  url: string
): Promise<void> {
  const { origin, host } = new URL(url)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query("begin")
    await client.query(
      "update mirakl_instance set marketplace_url = $1, host = $2 where host <> $2",
      [origin, host]
    )
    await client.query(
      "update mirakl_order set shop_key = $1 || substr(shop_key, strpos(shop_key, '/')) where shop_key not like $1 || '/%'",
      [host]
    )
    await client.query("commit")
  } finally {
    await client.end()
  }
}
