import type { SampleCity, SampleRecord } from '#application';

/*
 * How the sample lies on disk. One folder per invented city, named by its slug:
 *
 *   data/<slug>/city.json            CityFile: everything about the city except its records
 *   data/<slug>/organisations.json   RecordFile[]: the city first, then its departments (`partOf` names the city)
 *   data/<slug>/suppliers.json       RecordFile[]
 *   data/<slug>/products.json        RecordFile[]
 *   data/<slug>/entries/<key>.json   RecordFile: one entry each; the file is named after its `sourceKey`
 *
 * An entry, for example data/zeewijk/entries/parking-scan.json (the answers are the fields of schema/standard/1.0):
 *
 *   {
 *     "kind": "algorithm",
 *     "sourceKey": "parking-scan",
 *     "versions": [
 *       {
 *         "date": "2024-03-11",
 *         "data": {
 *           "name": { "en": { "text": "Parking scan", "status": "person" }, "nl": { "text": "Parkeerscan", "status": "person" } },
 *           "organisation": { "record": "sample:zeewijk/organisation/city", "name": { "en": { "text": "City of Zeewijk", "status": "person" } } },
 *           "department": { "record": "sample:zeewijk/organisation/parking", "name": { ... } },
 *           "product": { "record": "sample:zeewijk/product/plate-reader", "name": { ... } },
 *           "suppliers": [{ "id": "s1", "supplier": { "record": "sample:zeewijk/supplier/scanworks", "name": { ... } }, "role": "..." }],
 *           "places": ["harbour"],
 *           "unanswered": { "environmentalImpact": { "kind": "not-known" } },
 *           ...
 *         }
 *       },
 *       { "date": "2025-09-01", "data": { ...all the answers of the second version... } }
 *     ],
 *     "withdrawn": { "date": "2026-02-02", "reason": { "en": "Replaced." }, "replacedBy": "sample:zeewijk/algorithm/parking-scan-2" }
 *   }
 *
 * `date` is the day on which the city published the version: loading tells the story day by day, under these dates.
 *
 * Placeholders `sample:<slug>/<kind>/<sourceKey>` become addresses when the sample is loaded, in every text value that consists
 * of nothing else. They may point forward, back and into another city (a product that three cities use has its record in one of
 * them, or one per city with the same name). Leave `withdrawn` out unless the record is withdrawn.
 * `city.json` needs no `invented`, hosts or prefix: loading sets them.
 */

/** `city.json`. */
export type CityFile = Omit<SampleCity, 'records'>;

/** One member of organisations.json, suppliers.json or products.json, or the whole of a file in entries/. */
export type RecordFile = SampleRecord;
