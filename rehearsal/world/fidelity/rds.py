"""Amazon RDS."""

import string
from datetime import timedelta

from moto.moto_api._internal import mock_random
from moto.rds import models, utils

DEFAULT_KEY = "8d5f2c1e-3b7a-4e96-9c40-5a1d7e2b6f83"  # stands for the account's own aws/rds key
HOSTED_ZONES = {"us-west-2": "Z1PVIF0B656C1W"}
GP3_BASELINE = {"iops": 3000, "storage_throughput": 125}  # below 400 GiB


def windows_may_touch():
    """CreateDBInstance, PreferredBackupWindow: must not conflict with the maintenance window.

    moto counts windows that only touch, such as 03:00-04:00 and 04:00-05:00, as overlapping.
    """
    original = utils.get_overlap_between_two_date_ranges
    utils.get_overlap_between_two_date_ranges = lambda *ranges: original(*ranges) or -1


def describe_instances():
    """DBInstance: what AWS fills in for a PostgreSQL instance that was created without naming it.

    moto returns placeholders (default_kms_key_id, rds-ca-default), the same resource id for every instance, or nothing.
    """
    original = models.DBInstance.__init__

    def __init__(self, backend, *args, **kwargs):
        original(self, backend, *args, **kwargs)
        if self.db_cluster_identifier is None:  # an instance in a cluster has these from the cluster
            _describe_storage(self)
        if self.ca_certificate_identifier == "rds-ca-default":
            self.ca_certificate_identifier = "rds-ca-rsa2048-g1"
        self.dbi_resource_id = "db-" + "".join(mock_random.choices(string.ascii_uppercase + string.digits, k=26))
        self.backup_target = "region"
        self.network_type = "IPV4"
        self.engine_lifecycle_support = "open-source-rds-extended-support"
        self.customer_owned_ip_enabled = False
        self.dedicated_log_volume = False
        self.activity_stream_status = "stopped"

    models.DBInstance.__init__ = __init__


def tell_performance_insights():
    """DBInstance: PerformanceInsightsEnabled, and with it how long they are kept (7 days unless said otherwise), by which key, in which mode.

    moto keeps what a call asked for under the call's own word, and tells nothing.
    """
    instance = models.DBInstance
    instance.performance_insights_enabled = property(lambda self: bool(getattr(self, "enable_performance_insights", False)))
    instance.performance_insights_retention_period = property(lambda self: 7 if self.performance_insights_enabled else None)
    instance.performance_insights_kms_key_id = property(lambda self: default_key(self) if self.performance_insights_enabled else None)
    instance.database_insights_mode = property(lambda self: "standard")


def default_key(owner):
    """The account's own key for databases, by which RDS encrypts where no other is named."""
    return f"arn:aws:kms:{owner.region}:{owner.account_id}:key/{DEFAULT_KEY}"


def _describe_storage(instance):
    if instance.storage_encrypted and instance.kms_key_id == "default_kms_key_id":
        instance.kms_key_id = default_key(instance)
    if instance.engine == "postgres":
        instance.license_model = "postgresql-license"
        instance.option_group_name = f"default:postgres-{instance.engine_version.split('.')[0]}"
    if instance.storage_type == "gp3":
        instance.iops = instance.iops or GP3_BASELINE["iops"]
        instance._storage_throughput = instance.storage_throughput or GP3_BASELINE["storage_throughput"]


def describe_endpoints():
    """Endpoint: HostedZoneId, the same for all instances of a region. moto has none."""
    original = models.DBInstance.endpoint.fget

    def endpoint(self):
        return {**original(self), "HostedZoneId": HOSTED_ZONES.get(self.region)}

    models.DBInstance.endpoint = property(endpoint)


def describe_certificates():
    """DBInstance, CertificateDetails: by which authority the server's certificate is, and until when, a year. moto has none."""
    models.DBInstance.certificate_details = property(
        lambda self: {"CAIdentifier": self.ca_certificate_identifier, "ValidTill": self.instance_create_time + timedelta(days=365)}
    )


def say_what_is_default():
    """DBInstance, DBSubnetGroup: nothing is pending, DbInstancePort is 0 beside the endpoint's port, Database Insights are standard, a storage
    configuration is the newest, addresses are IPv4.

    moto has none of them, and the endpoint's port twice.
    """
    models.DBInstance.pending_modified_values = {}
    models.DBInstance.db_instance_port = 0
    models.DBInstance.database_insights_mode = "standard"
    models.DBInstance.is_storage_config_upgrade_available = False
    models.DBSubnetGroup.supported_network_types = ["IPV4"]


FIXES = [windows_may_touch, describe_instances, tell_performance_insights, describe_endpoints, describe_certificates, say_what_is_default]
