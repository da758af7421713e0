package dev.concertbank.app.account;

import org.apache.ibatis.annotations.Mapper;

@Mapper
interface CredentialMapper {
  /** Null where there is no such account. */
  Credential find(String email);
}
