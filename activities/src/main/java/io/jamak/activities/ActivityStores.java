package io.jamak.activities;

import io.jamak.store.account.AccountRepository;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.asset.AssetRepository;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.engine.EngineReports;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRepository;
import io.jamak.store.webhook.DeliveryRepository;

/** The parts of the store that activities read and write. */
public record ActivityStores(
    AssetQueries assetQueries,
    AssetRepository assets,
    JobQueries jobQueries,
    JobRepository jobs,
    EngineReports engineReports,
    DeliveryRepository deliveries,
    AccountRepository accounts,
    BlobStore blobs) {}
