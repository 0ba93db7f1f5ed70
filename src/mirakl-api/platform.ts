import { readJson, readNothing } from "./http/answer-readers"
import type { MiraklCallOptions } from "./http/call-options"
import type { MiraklHttp } from "./http/mirakl-http"
import type { MiraklOperation } from "./http/operation"
import {
  platformConfigurationSchema,
  type MiraklPlatformConfiguration,
} from "./schemas/platform-configuration"

const V01: MiraklOperation = {
  code: "V01",
  method: "GET",
  path: "/api/version",
  repeatable: true,
}

const PC01: MiraklOperation = {
  code: "PC01",
  method: "GET",
  path: "/api/platform/configuration",
  repeatable: true,
}

/** The marketplace itself. */
export function createPlatformApi(http: MiraklHttp) {
  return {
    /**
     * (V01) Resolves when the marketplace is up. Of the answer only the status
     * and the time have a meaning.
     *
     * @returns when Mirakl answered, by its own clock
     */
    fetchHealth(options?: MiraklCallOptions): Promise<{ serverDate: Date }> {
      return http.send({
        operation: V01,
        read: async (answer) => {
          await readNothing(answer)
          return { value: { serverDate: answer.serverDate } }
        },
        options,
      })
    },

    /** (PC01) Tells what the platform can do. */
    fetchConfiguration(
      options?: MiraklCallOptions
    ): Promise<MiraklPlatformConfiguration> {
      return http.send({
        operation: PC01,
        read: readJson(platformConfigurationSchema, (body) => body),
        options,
      })
    },
  }
}
