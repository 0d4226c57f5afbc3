package fr.passerelle.admin.audit;

import fr.passerelle.audit.ActGroup;
import fr.passerelle.audit.AuditFilter;
import fr.passerelle.web.Address;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.StringJoiner;
import java.util.UUID;

/**
 * What a reader asks of the log, as it stands behind the question mark of the address. What cannot
 * be read there is not asked.
 */
@RequestScoped
class AuditQuery {
  @Inject HttpServletRequest request;
  @Inject Address address;

  AuditFilter filter() {
    return new AuditFilter(
        address.queriedId("person"),
        group(),
        AuditFilter.day(request.getParameter("from")),
        AuditFilter.day(request.getParameter("to")));
  }

  private ActGroup group() {
    String asked = request.getParameter("group");
    return Arrays.stream(ActGroup.values())
        .filter(group -> group.name().equals(asked))
        .findFirst()
        .orElse(null);
  }

  /** The filter as it stands in an address, with its question mark; empty where all is asked. */
  static String written(AuditFilter filter, UUID before) {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    add(query, "person", filter.person());
    add(query, "group", filter.group());
    add(query, "from", filter.from());
    add(query, "to", filter.to());
    add(query, "before", before);
    return query.toString();
  }

  private static void add(StringJoiner query, String name, Object value) {
    if (value != null) {
      query.add(name + "=" + value);
    }
  }
}
