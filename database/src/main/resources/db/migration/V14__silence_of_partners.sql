-- Whether a partner's maintainers were written to about the present silence of its provider: once is enough.
ALTER TABLE core.partner_provider ADD silence_told BOOLEAN NOT NULL DEFAULT FALSE;
