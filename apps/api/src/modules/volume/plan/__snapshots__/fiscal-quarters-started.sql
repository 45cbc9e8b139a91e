-- sqlite: rows
SELECT (f.start_month - 3) - (f.start_month - 3) % 3 AS k0, COUNT(*) AS engagements, SUM(f.delegates) AS delegates, SUM(COALESCE(f.end_day, max(f.start_day, ?)) - f.start_day + 1) AS days, SUM(f.budget_cents) AS budget FROM volume_fact f WHERE f.from_seq <= ? AND f.to_seq > ? AND f.status IN (?, ?) AND f.component = 0 AND f.sensitivity <> ? AND f.start_day >= ? AND f.start_day <= ? GROUP BY 1
-- sqlite: total
SELECT COUNT(*) AS engagements, SUM(f.delegates) AS delegates, SUM(COALESCE(f.end_day, max(f.start_day, ?)) - f.start_day + 1) AS days, SUM(f.budget_cents) AS budget FROM volume_fact f WHERE f.from_seq <= ? AND f.to_seq > ? AND f.status IN (?, ?) AND f.component = 0 AND f.sensitivity <> ? AND f.start_day >= ? AND f.start_day <= ?
-- duckdb: rows
SELECT (f.start_month - 3) - (f.start_month - 3) % 3 AS k0, COUNT(*) AS engagements, SUM(f.delegates) AS delegates, SUM(COALESCE(f.end_day, greatest(f.start_day, ?)) - f.start_day + 1) AS days, SUM(f.budget_cents) AS budget FROM volume_fact f WHERE f.from_seq <= ? AND f.to_seq > ? AND f.status IN (?, ?) AND f.component = 0 AND f.sensitivity <> ? AND f.start_day >= ? AND f.start_day <= ? GROUP BY 1
-- duckdb: total
SELECT COUNT(*) AS engagements, SUM(f.delegates) AS delegates, SUM(COALESCE(f.end_day, greatest(f.start_day, ?)) - f.start_day + 1) AS days, SUM(f.budget_cents) AS budget FROM volume_fact f WHERE f.from_seq <= ? AND f.to_seq > ? AND f.status IN (?, ?) AND f.component = 0 AND f.sensitivity <> ? AND f.start_day >= ? AND f.start_day <= ?
