"""What is received (`Page`), how it is judged (`Role`, `Claim`, `Ledger`) and what is delivered (`Document`)."""
