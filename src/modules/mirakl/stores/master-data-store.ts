import type { Context, DAL } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import type {
  MasterDataEntry,
  MasterDataKind,
} from "../../../mapping/master-data/master-data-entry"
import { sqlManagerOf } from "../queries/sql-manager"
import {
  storeMasterData,
  type StoredMasterData,
} from "../queries/store-master-data"

/** Set-based statements about code lists; part of the module service. */
export class MasterDataStore {
  // Where the decorators take the entity manager from.
  protected readonly baseRepository_: DAL.RepositoryService

  constructor(baseRepository: DAL.RepositoryService) {
    this.baseRepository_ = baseRepository
  }

  /** Makes one code list of an instance what the marketplace lists now. */
  @InjectManager()
  async store(
    instanceId: string,
    kind: MasterDataKind,
    entries: MasterDataEntry[],
    @MedusaContext() context: Context = {}
  ): Promise<StoredMasterData> {
    return storeMasterData(sqlManagerOf(context), instanceId, kind, entries)
  }
}
