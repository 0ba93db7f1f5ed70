import type { MiraklCallOptions } from "./http/call-options"
import { fetchList, type ListOperation } from "./http/fetch-list"
import type { MiraklHttp } from "./http/mirakl-http"
import { channelSchema, type MiraklChannel } from "./schemas/master-data"

const CH11: ListOperation = {
  code: "CH11",
  method: "GET",
  path: "/api/channels",
  repeatable: true,
  field: "channels",
  isOptional: true,
}

/** The storefronts of the marketplace. */
export function createChannelsApi(http: MiraklHttp) {
  return {
    /** (CH11) Lists the enabled channels. Published frequency: daily. */
    fetchChannels(options?: MiraklCallOptions): Promise<MiraklChannel[]> {
      return fetchList(http, CH11, channelSchema, options)
    },
  }
}
