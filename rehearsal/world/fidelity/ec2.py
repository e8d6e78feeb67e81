"""Amazon EC2: the network."""

import json

from moto.ec2.models import elastic_ip_addresses, nat_gateways, security_groups, vpcs

PREFIX = "com.amazonaws."


def public_nat_gateways():
    """CreateNatGateway: ConnectivityType is public unless said otherwise. moto returns none."""
    original = nat_gateways.NatGatewayBackend.create_nat_gateway

    def create_nat_gateway(self, subnet_id, allocation_id, tags=None, connectivity_type=None):
        return original(self, subnet_id, allocation_id, tags, connectivity_type or "public")

    nat_gateways.NatGatewayBackend.create_nat_gateway = create_nat_gateway


def zonal_nat_gateways():
    """NatGateway, NatGatewayAddress: a NAT gateway is zonal unless said otherwise; the address that it was made with is the primary one.

    moto knows neither, and without the mode the provider reads no address at all.
    """
    nat_gateways.NatGateway.availability_mode = "zonal"
    nat_gateways.NatGateway.nat_gateway_addresses = property(
        lambda self: [{**address, "isPrimary": True, "status": "succeeded"} for address in self.address_set]
    )


def private_addresses():
    """CreateNatGateway, CreateVpcEndpoint: a private address is one of the subnet's. moto draws one from 10.0.0.0/8.

    Asked for no address in particular, its network interfaces do take one of the subnet's.
    """
    nat_gateways.random_private_ip = vpcs.random_private_ip = lambda: None


def describe_addresses():
    """Address: PublicIpv4Pool and NetworkBorderGroup; InstanceId of one that an instance has. moto has neither, and an empty InstanceId of any other."""
    elastic_ip_addresses.ElasticAddress.instance_id = property(lambda self: self.instance.id if self.instance else None)
    elastic_ip_addresses.ElasticAddress.public_ipv4_pool = "amazon"
    elastic_ip_addresses.ElasticAddress.network_border_group = property(lambda self: self.ec2_backend.region_name)


def describe_group_rules():
    """SecurityGroupRule: a rule for another security group has a Description too; GroupOwnerId, SecurityGroupRuleArn.

    moto returns the description of CIDR rules only, and neither of the others.
    """

    def description(self):
        return self.ip_range.get("Description") or self.source_group.get("Description")

    def arn(self):
        return f"arn:aws:ec2:{self.ec2_backend.region_name}:{self.ec2_backend.account_id}:security-group-rule/{self.id}"

    security_groups.SecurityGroupRule.description = property(description)
    security_groups.SecurityGroupRule.group_owner_id = property(lambda self: self.ec2_backend.account_id)
    security_groups.SecurityGroupRule.security_group_rule_arn = property(arn)


def describe_endpoints():
    """VpcEndpoint: IpAddressType, DnsOptions, RequesterManaged, ServiceRegion, and the DNS name of an interface endpoint; private DNS
    is for interface endpoints.

    moto has none of them, and private DNS on gateway endpoints.
    """
    original = vpcs.VPCEndPoint.__init__

    def __init__(self, *args, **kwargs):
        original(self, *args, **kwargs)
        self.requester_managed = False
        self.ip_address_type = "ipv4"
        self.service_region = self.ec2_backend.region_name
        if self.vpc_endpoint_type == "Interface":
            self.dns_options = {"DnsRecordIpType": "ipv4"}
            service, region = self.service_name.removeprefix(PREFIX).split(".", 1)[::-1]
            for entry in self.dns_entries:
                label = entry["dns_name"].split(".", 1)[0]
                entry["dns_name"] = f"{label}.{service}.{region}.vpce.amazonaws.com"
        else:
            self.private_dns_enabled = False
            self.dns_options = {"DnsRecordIpType": "service-defined"}
        self.policy_document = json.dumps(json.loads(self.policy_document), separators=(",", ":"))

    vpcs.VPCEndPoint.__init__ = __init__


FIXES = [public_nat_gateways, zonal_nat_gateways, private_addresses, describe_addresses, describe_group_rules, describe_endpoints]
