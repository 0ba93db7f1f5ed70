import type { Context, DAL } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import type {
  ExportedListingRecord,
  ListingRecord,
} from "../../../mapping/listing/listing-record"
import { LinkingInPlace } from "../linking-in-place"
import {
  linkListings,
  relinkListings,
  type LinkedSlice,
  type LinkSlice,
} from "../queries/link-listings"
import {
  countListings,
  writeListingLinks,
  type ListingCounts,
  type ListingLinkRecord,
  type WrittenLinks,
} from "../queries/listing-links"
import {
  countSeenOffers,
  removeListings,
  removeUnseenListings,
} from "../queries/remove-listings"
import { sqlManagerOf } from "../queries/sql-manager"
import {
  storeExportedListings,
  storeListings,
  type StoredListings,
} from "../queries/store-listings"

/** Set-based statements about listings; part of the module service. */
export class ListingStore {
  // Where the decorators take the entity manager from.
  protected readonly baseRepository_: DAL.RepositoryService
  readonly #linking = new LinkingInPlace()

  constructor(baseRepository: DAL.RepositoryService) {
    this.baseRepository_ = baseRepository
  }

  /** Stores full records of offers; unchanged ones are not written. */
  @InjectManager()
  async storeRecords(
    instanceId: string,
    records: ListingRecord[],
    @MedusaContext() context: Context = {}
  ): Promise<StoredListings> {
    return this.#linking.store((links) =>
      storeListings(
        sqlManagerOf(context),
        { instance_id: instanceId, links },
        records
      )
    )
  }

  /** Stores what an export says of offers; unchanged ones are not written. */
  @InjectManager()
  async storeExported(
    instanceId: string,
    records: ExportedListingRecord[],
    @MedusaContext() context: Context = {}
  ): Promise<StoredListings> {
    return this.#linking.store((links) =>
      storeExportedListings(
        sqlManagerOf(context),
        { instance_id: instanceId, links },
        records
      )
    )
  }

  /** Marks offers that no longer exist on Mirakl; returns how many. */
  @InjectManager()
  async remove(
    instanceId: string,
    offerIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<number> {
    return removeListings(sqlManagerOf(context), instanceId, offerIds)
  }

  /** Counts the offers that the pages of a job's pass held. */
  @InjectManager()
  async countSeen(
    jobId: string,
    pass: number | string,
    @MedusaContext() context: Context = {}
  ): Promise<number> {
    return countSeenOffers(sqlManagerOf(context), jobId, pass)
  }

  /** Marks the offers, of those made before a moment, that a complete pass did not hold; returns how many. */
  @InjectManager()
  async removeUnseen(
    instanceId: string,
    jobId: string,
    pass: number | string,
    createdBefore: Date | null = null,
    @MedusaContext() context: Context = {}
  ): Promise<number> {
    return removeUnseenListings(
      sqlManagerOf(context),
      instanceId,
      jobId,
      pass,
      createdBefore
    )
  }

  /** Links a slice of an instance's listings to variants; see `decideLink`. */
  @InjectManager()
  async linkSlice(
    slice: LinkSlice,
    @MedusaContext() context: Context = {}
  ): Promise<LinkedSlice> {
    return linkListings(sqlManagerOf(context), slice)
  }

  /** Links the listings again that some variants, or those of some products, concern. */
  @InjectManager()
  async relink(
    ids: string[],
    @MedusaContext() context: Context = {}
  ): Promise<WrittenLinks> {
    return relinkListings(sqlManagerOf(context), ids)
  }

  /** Writes links decided elsewhere. */
  @InjectManager()
  async writeLinks(
    links: ListingLinkRecord[],
    @MedusaContext() context: Context = {}
  ): Promise<WrittenLinks> {
    return writeListingLinks(sqlManagerOf(context), links)
  }

  /** Counts the live listings of an instance by how they stand. */
  @InjectManager()
  async count(
    instanceId: string,
    @MedusaContext() context: Context = {}
  ): Promise<ListingCounts> {
    return countListings(sqlManagerOf(context), instanceId)
  }
  /** The database's time, which `updated_at` is of. */
  @InjectManager()
  async now(@MedusaContext() context: Context = {}): Promise<Date> {
    const [{ now }] = await sqlManagerOf(context).execute<[{ now: string }]>(
      "select now() as now"
    )
    return new Date(now)
  }
}
