package fr.passerelle.membership;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Roles stand comma separated in one column: they are always read and written together. */
@Converter
public class RolesConverter implements AttributeConverter<Set<Role>, String> {
  @Override
  public String convertToDatabaseColumn(Set<Role> roles) {
    return roles.stream().sorted().map(Role::name).collect(joining(","));
  }

  @Override
  public Set<Role> convertToEntityAttribute(String roles) {
    return parse(roles);
  }

  /** The roles in a comma separated text. */
  public static Set<Role> parse(String roles) {
    return roles == null || roles.isEmpty()
        ? EnumSet.noneOf(Role.class)
        : Arrays.stream(roles.split(","))
            .map(Role::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }
}
