"""Amazon Aurora."""

from moto.rds import models

from fidelity.rds import HOSTED_ZONES, default_key


def describe_clusters():
    """DBCluster: what AWS fills in for an Aurora PostgreSQL cluster that was created without naming it.

    moto returns placeholders (default_kms_key_id, MySQL's parameter group), a hosted zone for every cluster, or nothing.
    """
    original = models.DBCluster.__init__

    def __init__(self, backend, *args, **kwargs):
        original(self, backend, *args, **kwargs)
        if self.storage_encrypted and self.kms_key_id == "default_kms_key_id":
            self.kms_key_id = default_key(self)
        if self.engine == "aurora-postgresql":
            major = self.engine_version.split(".")[0]
            self.license_model = "postgresql-license"
            self.option_group_name = f"default:{self.engine}-{major}"
            if self.parameter_group == "default.aurora8.0":
                self.parameter_group = f"default.{self.engine}{major}"
        self.hosted_zone_id = HOSTED_ZONES.get(self.region)
        self.engine_lifecycle_support = "open-source-rds-extended-support"
        self.activity_stream_status = "stopped"
        self.database_insights_mode = "standard"

    models.DBCluster.__init__ = __init__


def keep_the_standard_storage_type_back():
    """CreateDBCluster, StorageType: the storage type isn't returned when it is aurora, the default. moto returns gp2."""
    original = models.DBCluster.__init__

    def __init__(self, backend, *args, **kwargs):
        original(self, backend, *args, **kwargs)
        if self.engine.startswith("aurora") and kwargs.get("storage_type") in (None, "aurora"):
            self.storage_type = None

    models.DBCluster.__init__ = __init__


def scale_the_second_version_otherwise():
    """DBCluster, ScalingConfigurationInfo: of clusters in serverless DB engine mode. moto returns an empty one of any other."""
    original = models.DBCluster.scaling_configuration_info.fget

    def scaling_configuration_info(self):
        return original(self) if self.engine_mode == "serverless" else None

    models.DBCluster.scaling_configuration_info = property(scaling_configuration_info)


def leave_to_the_other_what_is_its():
    """DBInstance, DBCluster: what can be restored, and who streams activities, is the cluster's to say; PubliclyAccessible is of Multi-AZ clusters,
    GlobalWriteForwardingRequested of a global database's secondary ones.

    moto has them everywhere.
    """
    for name in ("latest_restorable_time", "activity_stream_status"):
        setattr(models.DBInstance, name, _only_where(models.DBInstance, name, lambda self: self.db_cluster_identifier is None))
    for name in ("publicly_accessible", "global_write_forwarding_requested"):
        setattr(models.DBCluster, name, _only_where(models.DBCluster, name, lambda self: not self.engine.startswith("aurora")))


def _only_where(owner, name, holds):
    """A property that reads as None elsewhere; what was set before is kept."""
    original = owner.__dict__.get(name)
    kept = f"_kept_{name}"

    def read(self):
        if not holds(self):
            return None
        return original.fget(self) if isinstance(original, property) else self.__dict__.get(kept)

    return property(read, lambda self, value: self.__dict__.__setitem__(kept, value))


FIXES = [leave_to_the_other_what_is_its, describe_clusters, keep_the_standard_storage_type_back, scale_the_second_version_otherwise]
