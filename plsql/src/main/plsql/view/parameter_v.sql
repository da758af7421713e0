-- What an operator may tune, and within which limits.
CREATE OR REPLACE VIEW parameter_v AS
SELECT p.name,
       p.value,
       p.unit,
       p.min_value,
       p.max_value,
       p.description
  FROM parameters p;

COMMENT ON TABLE parameter_v IS 'What an operator may tune, and within which limits.';
