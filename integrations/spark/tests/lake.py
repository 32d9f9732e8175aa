"""
Tables of Delta and Iceberg on a real cluster, by version and by snapshot. Run by hand, because it needs packages of Maven that fit the PySpark at hand:

    LICIT_LAKE_JARS=delta-spark_2.13-4.0.0.jar,delta-storage-4.0.0.jar,iceberg-spark-runtime-4.0_2.13-1.10.0.jar python integrations/spark/tests/lake.py
"""

from __future__ import annotations

import json
import os
import tempfile
import unittest
from pathlib import Path

SETTINGS = """spark.jars {jars}
spark.sql.extensions io.delta.sql.DeltaSparkSessionExtension
spark.sql.catalog.spark_catalog org.apache.spark.sql.delta.catalog.DeltaCatalog
spark.sql.catalog.ice org.apache.iceberg.spark.SparkCatalog
spark.sql.catalog.ice.type hadoop
spark.sql.catalog.ice.warehouse {folder}/ice
spark.sql.warehouse.dir {folder}/warehouse
"""
# Spark reads them when it is started.
CONFIGURATION = tempfile.TemporaryDirectory(prefix="licit-lake-")
Path(CONFIGURATION.name, "spark-defaults.conf").write_text(
    SETTINGS.format(folder=CONFIGURATION.name, jars=",".join(os.path.abspath(one) for one in os.environ["LICIT_LAKE_JARS"].split(","))), "utf-8"
)
os.environ["SPARK_CONF_DIR"] = CONFIGURATION.name

from cluster import NODE, PROGRAM, ClusterCase, licit_spark  # noqa: E402
from projects import boats, content  # noqa: E402

#: How many items have which license.
LICENSES = "select json_extract(p.body, '$.license.value'), sum(t.items) from tally t join profiles p on p.id = t.profile group by 1 order by 1"


class Lake(ClusterCase):
    def test_tables_of_delta_and_iceberg_are_scanned_as_of_a_version(self) -> None:
        root = self.empty()
        delta, first, second = str(root / "delta"), self.rows("port", 900), self.rows("quay", 300)
        with self.cluster.session() as spark:

            def licenses(table: object, name: str) -> list:
                how = {"project": root, "work": root / ".licit" / name, "program": PROGRAM, "node": NODE}
                licit_spark.scan_table(spark, table, name, ledger=root / f"{name}.db", tasks=2, **how)
                return content(root / f"{name}.db", {"licenses": LICENSES})["licenses"]

            spark.createDataFrame(first).repartition(3).write.format("delta").save(delta)
            spark.createDataFrame(second).write.format("delta").mode("append").save(delta)
            spark.sql(f"delete from delta.`{delta}` where license = 'MIT'")
            spark.createDataFrame(first).writeTo("ice.db.boats").using("iceberg").create()
            spark.createDataFrame(second).writeTo("ice.db.boats").append()
            snapshots = [row[0] for row in spark.sql("select snapshot_id from ice.db.boats.snapshots order by committed_at").collect()]
            old, new = ([(name, n) for name in ("CC-BY-4.0", "CC-BY-NC-4.0", "CC0-1.0", "MIT")] for n in (225, 300))
            versions = [spark.read.format("delta").option("versionAsOf", version).load(delta) for version in range(3)]
            self.assertEqual([licenses(table, f"delta@{n}") for n, table in enumerate(versions)], [old, new, new[:3]])
            tables = [spark.read.option("snapshot-id", snapshot).table("ice.db.boats") for snapshot in snapshots]
            self.assertEqual([licenses(table, f"iceberg@{n}") for n, table in enumerate(tables)], [old, new])
            spark.table("ice.db.boats").where("license <> 'MIT'").createOrReplaceTempView("open_boats")
            self.assertEqual(licenses("open_boats", "view@1"), new[:3])

    def rows(self, name: str, many: int) -> list:
        return [json.loads(line) for line in boats(name, many).splitlines()]


if __name__ == "__main__":
    unittest.main()
