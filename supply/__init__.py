"""What Omvärld is made of besides its own code: licences, a bill of materials, an audit. Not part of the product."""
